package studio.soliloquy.web.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Shows with every operation what it takes and what it answers. The examples are those of the schemas, in
 * {@code api-examples.yaml}: one for each, so that all operations show the same things.
 */
@Component
class ApiExamples implements OpenApiCustomizer {
    private static final String FILE = "api-examples.yaml";
    private static final String SCHEMAS = "#/components/schemas/";

    private final Map<String, Object> ofSchemas = read();

    private static Map<String, Object> read() {
        try (InputStream file = new ClassPathResource(FILE).getInputStream()) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    @Override
    public void customise(OpenAPI api) {
        api.getPaths().values().stream()
                .map(PathItem::readOperations)
                .flatMap(List::stream)
                .forEach(this::illustrate);
    }

    private void illustrate(Operation operation) {
        if (operation.getRequestBody() != null) {
            illustrate(operation.getRequestBody().getContent());
        }
        operation.getResponses().values().forEach(response -> illustrate(response.getContent()));
    }

    private void illustrate(Content content) {
        if (content != null) {
            content.values().stream()
                    .filter(body -> body.getExample() == null && body.getSchema() != null)
                    .forEach(this::illustrate);
        }
    }

    private void illustrate(MediaType body) {
        example(body.getSchema()).ifPresent(body::setExample);
    }

    private Optional<Object> example(Schema<?> schema) {
        if (schema.get$ref() != null) {
            return Optional.ofNullable(ofSchemas.get(schema.get$ref().substring(SCHEMAS.length())));
        }
        return schema.getItems() == null
                ? Optional.empty()
                : example(schema.getItems()).map(List::of);
    }
}
