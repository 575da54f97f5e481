package studio.soliloquy.web.guard;

import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import studio.soliloquy.web.WebSettings;

/** Puts {@link SlowBodies} before everything else. */
@Configuration(proxyBeanMethods = false)
class SlowBodiesConfiguration {
    @Bean
    static WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> slowBodies(WebSettings settings) {
        PacedBody.Pace pace = new PacedBody.Pace(
                settings.bodyPatience(), settings.slowestBody().toBytes());
        return factory -> factory.addEngineValves(new SlowBodies(pace));
    }
}
