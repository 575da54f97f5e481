package studio.soliloquy.animation.onnx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.core.io.ClassPathResource;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.model.network.TensorDescription;

/** A descriptor without files that comes with the studio: what is known of the networks of one kind. */
public final class Preset {
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

    /**
     * The preset for a network that takes such pictures and such sound, whatever it calls them.
     *
     * @param picture [batch, 6, size, size]
     */
    public static Optional<ModelDescriptor> of(TensorDescription picture, TensorDescription sound) {
        int size = Math.toIntExact(picture.shape().get(2));
        List<Long> heard = sound.shape()
                .subList(Math.min(1, sound.shape().size()), sound.shape().size());
        if (heard.equals(List.of(1L, 80L, 16L)) && size == 96) {
            return Optional.of(WAV2LIP_96);
        }
        if (heard.equals(List.of(1L, 80L, 16L))) {
            return Optional.of(changed(WAV2LIP_288, with(WAV2LIP_288.pipeline(), size, "picture", "size")));
        }
        if (size == 160 && heard.equals(List.of(16L, 32L, 32L))) {
            return Optional.of(ULTRALIGHT_160);
        }
        return size == 160 && heard.equals(List.of(128L, 16L, 32L)) ? Optional.of(wenet()) : Optional.empty();
    }

    private static ModelDescriptor wenet() {
        Map<String, Object> heard =
                with(ULTRALIGHT_160.pipeline(), Map.of("name", "WeNet", "width", 8192), "sound", "brought");
        return changed(ULTRALIGHT_160, with(heard, List.of(20), "frame-rates"));
    }

    private static ModelDescriptor changed(ModelDescriptor preset, Map<String, Object> pipeline) {
        return new ModelDescriptor(
                preset.id(),
                preset.family(),
                preset.title(),
                preset.summary(),
                preset.licence(),
                preset.licenceLink(),
                preset.sources(),
                preset.files(),
                preset.settings(),
                preset.parameters(),
                pipeline);
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
