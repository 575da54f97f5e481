package studio.soliloquy.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Everything that the studio answers, as it is mapped: whoever adds an endpoint adds it here too. */
public final class Endpoints {
    /** {@code {id}}, or with a pattern of its own, which may have braces in it. */
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::(?:[^{}]|\\{[^{}]*})*)?}");

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private Endpoints() {}

    /** Those of the studio itself, without what libraries bring along. */
    public static List<Endpoint> of(RequestMappingHandlerMapping mappings) {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("studio.soliloquy.web."))
                .filter(entry -> !entry.getValue().getBeanType().getName().contains(".problem."))
                .flatMap(Endpoints::each)
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .toList();
    }

    private static Stream<Endpoint> each(Map.Entry<RequestMappingInfo, HandlerMethod> entry) {
        return entry.getKey().getMethodsCondition().getMethods().stream()
                .map(RequestMethod::name)
                .flatMap(method -> entry.getKey().getPatternValues().stream()
                        .map(pattern -> new Endpoint(method, pattern, entry.getValue())));
    }

    /** One method of one address. */
    public record Endpoint(String method, String pattern, HandlerMethod handler) {
        public boolean changes() {
            return !READING.contains(method);
        }

        public boolean isNamed() {
            return pattern.contains("{");
        }

        /** Whether the body is JSON that the endpoint reads. */
        public boolean takesDocument() {
            return Arrays.stream(handler.getMethodParameters())
                    .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class));
        }

        /** The address with these in place of its variables; numbers stay small numbers. */
        public String at(String id) {
            return VARIABLE.matcher(pattern).replaceAll(match -> match.group(1).equals("index") ? "0" : id);
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }
}
