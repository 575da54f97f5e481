package studio.soliloquy.audio;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The description beside a {@code .bin} file of little-endian float32 rows:
 * {@code {"num_frames": 522, "feature_size": 512, "shape": [522, 512]}}.
 */
final class FeatureSidecar {
    private static final int LONGEST = 64 * 1024;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private FeatureSidecar() {}

    static Path of(Path values) {
        return values.resolveSibling(values.getFileName() + ".json");
    }

    static FeatureLayout read(Path sidecar) throws IOException {
        byte[] text;
        try (InputStream stream = Files.newInputStream(sidecar)) {
            text = stream.readNBytes(LONGEST);
        }
        JsonNode description;
        try {
            description = JSON.readTree(text);
        } catch (JacksonException notJson) {
            throw FeatureFault.damaged("a JSON description of the features", "something else");
        }
        List<Integer> counted = List.of(whole(description.path("num_frames")), whole(description.path("feature_size")));
        FeatureLayout layout = new FeatureLayout(0, counted, FeatureElement.SINGLE, ByteOrder.LITTLE_ENDIAN, false);
        if (description.has("shape")) {
            requireSame(layout, shape(description.path("shape")));
        }
        return layout;
    }

    private static List<Integer> shape(JsonNode array) {
        List<Integer> shape = new ArrayList<>();
        array.forEach(length -> shape.add(whole(length)));
        return shape;
    }

    private static void requireSame(FeatureLayout layout, List<Integer> shape) {
        FeatureLayout described = new FeatureLayout(0, shape, layout.element(), layout.byteOrder(), false);
        if (described.rows() != layout.rows() || described.width() != layout.width()) {
            throw FeatureFault.damaged(
                    "a shape of " + layout.rows() + " rows of " + layout.width() + " values", "the shape " + shape);
        }
    }

    private static int whole(JsonNode number) {
        if (!number.isInt() || number.intValue() < 0) {
            throw FeatureFault.damaged(
                    "num_frames, feature_size and shape as whole numbers",
                    number.isMissingNode() ? "none" : String.valueOf(number));
        }
        return number.intValue();
    }
}
