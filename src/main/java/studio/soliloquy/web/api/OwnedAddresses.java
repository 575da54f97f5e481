package studio.soliloquy.web.api;

import static java.util.Map.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ParameterNameDiscoverer;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import studio.soliloquy.asset.AssetId;
import studio.soliloquy.asset.AssetStore;
import studio.soliloquy.owner.Person;
import studio.soliloquy.project.ProjectError;
import studio.soliloquy.project.ProjectId;
import studio.soliloquy.project.Projects;
import studio.soliloquy.render.RenderError;
import studio.soliloquy.render.RenderId;
import studio.soliloquy.render.RenderQueue;
import studio.soliloquy.template.TemplateBuildId;
import studio.soliloquy.template.TemplateBuilds;
import studio.soliloquy.template.TemplateError;

/**
 * Looks for whatever an address names, as the person who asks, before the endpoint does: what he does not see is answered
 * as if it were not there, whether or not the endpoint would have looked.
 */
@Configuration(proxyBeanMethods = false)
class OwnedAddresses implements WebMvcConfigurer, HandlerInterceptor {
    private static final ParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();

    private final Map<Class<?>, Consumer<String>> looks;

    OwnedAddresses(AssetStore assets, Projects projects, RenderQueue renders, TemplateBuilds builds) {
        looks = Map.ofEntries(
                entry(AssetId.class, id -> assets.get(Identifiers.asset(id))),
                entry(
                        ProjectId.class,
                        id -> projects.get(new ProjectId(Identifiers.uuid(id, ProjectError.PROJECT_NOT_FOUND)))),
                entry(
                        RenderId.class,
                        id -> renders.get(new RenderId(Identifiers.uuid(id, RenderError.RENDER_NOT_FOUND)))),
                entry(
                        TemplateBuildId.class,
                        id -> builds.get(
                                new TemplateBuildId(Identifiers.uuid(id, TemplateError.TEMPLATE_BUILD_NOT_FOUND)))));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && !Person.present().seesEverything()) {
            for (MethodParameter parameter : method.getMethodParameters()) {
                if (parameter.hasParameterAnnotation(PathVariable.class)) {
                    look(request, parameter);
                }
            }
        }
        return true;
    }

    private void look(HttpServletRequest request, MethodParameter parameter) {
        Consumer<String> look = looks.get(parameter.getParameterType());
        if (look != null) {
            parameter.initParameterNameDiscovery(NAMES);
            look.accept(variables(request).get(parameter.getParameterName()));
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> variables(HttpServletRequest request) {
        return (Map<String, String>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    }
}
