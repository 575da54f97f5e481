package studio.soliloquy.animation.onnx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.core.io.ClassPathResource;
import studio.soliloquy.model.ModelDescriptor;

/** A descriptor without files that comes with the studio: what is known of the networks of one kind. */
final class Preset {
    static final ModelDescriptor WAV2LIP_96 = read("wav2lip-96");
    static final ModelDescriptor WAV2LIP_288 = read("wav2lip-288");
    static final ModelDescriptor ULTRALIGHT_160 = read("ultralight-160");

    private Preset() {}

    private static ModelDescriptor read(String id) {
        try (InputStream file = new ClassPathResource("onnx-presets/" + id + ".yaml").getInputStream()) {
            return ModelDescriptor.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A copy of {@code tree} with another value at the end of a path of keys. */
    static Map<String, Object> with(Map<String, Object> tree, Object value, String... path) {
        return changed(tree, path, 0, old -> value);
    }

    private static Map<String, Object> changed(Map<?, ?> tree, String[] path, int depth, UnaryOperator<Object> change) {
        Map<String, Object> copy = new LinkedHashMap<>();
        tree.forEach((key, old) -> copy.put(String.valueOf(key), old));
        String key = path[depth];
        boolean last = depth == path.length - 1;
        copy.put(key, last ? change.apply(copy.get(key)) : changed((Map<?, ?>) copy.get(key), path, depth + 1, change));
        return copy;
    }
}
