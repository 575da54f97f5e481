package studio.soliloquy.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** The models that come with the studio itself and need no files. */
public final class BuiltInModels {
    private static final List<ModelDescriptor> MODELS = List.of(read("mesh-warp"));

    private BuiltInModels() {}

    static List<ModelDescriptor> all() {
        return MODELS;
    }

    static Set<String> ids() {
        return MODELS.stream().map(ModelDescriptor::id).collect(Collectors.toUnmodifiableSet());
    }

    public static boolean has(String id) {
        return MODELS.stream().anyMatch(model -> model.id().equals(id));
    }

    private static ModelDescriptor read(String id) {
        try (InputStream file = new ClassPathResource("built-in-models/" + id + ".yaml").getInputStream()) {
            return ModelDescriptor.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
