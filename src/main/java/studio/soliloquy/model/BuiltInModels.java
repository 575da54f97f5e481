package studio.soliloquy.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import studio.soliloquy.error.StudioException;

/** The models that come with the studio itself and need no files. */
@Component
class BuiltInModels implements Models {
    private final List<ModelDescriptor> models = List.of(read("mesh-warp"));

    @Override
    public List<ModelDescriptor> all() {
        return models;
    }

    @Override
    public ModelDescriptor get(String id) {
        return models.stream()
                .filter(model -> model.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new StudioException(
                        ModelError.MODEL_UNKNOWN,
                        "There is no model \"" + id + "\".",
                        "Known models: "
                                + models.stream().map(ModelDescriptor::id).collect(Collectors.joining(", ")) + "."));
    }

    private static ModelDescriptor read(String id) {
        try (InputStream file = new ClassPathResource("built-in-models/" + id + ".yaml").getInputStream()) {
            return ModelDescriptor.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
