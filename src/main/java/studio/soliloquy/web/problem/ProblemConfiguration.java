package studio.soliloquy.web.problem;

import java.util.List;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Lets problems answer before the framework's own defaults, but after a controller's own handlers. */
@Configuration(proxyBeanMethods = false)
class ProblemConfiguration implements WebMvcConfigurer {
    private final ProblemResolver resolver;

    ProblemConfiguration(ProblemResolver resolver) {
        this.resolver = resolver;
    }

    @Override
    public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        resolvers.add(Math.min(1, resolvers.size()), resolver);
    }

    /** Runs after the framework's own, so that this valve lies further in and reports first. */
    @Bean
    static WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> containerProblems(
            JsonMapper json, ProblemResponses problems) {
        return factory -> factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ContainerProblems(json, problems)));
    }
}
