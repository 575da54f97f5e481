package studio.soliloquy.animation.network;

import java.nio.file.Path;
import java.util.Arrays;
import studio.soliloquy.audio.FeatureFile;
import studio.soliloquy.audio.FeatureWriter;

/** Features that can be told from each other. */
public final class TestingFeatures {
    private TestingFeatures() {}

    /** Row i holds the value i, again and again. */
    public static FeatureFile counting(Path path, int rows, int width) {
        try (FeatureWriter writer = new FeatureWriter(path, width)) {
            float[] row = new float[width];
            for (int i = 0; i < rows; i++) {
                Arrays.fill(row, i + 1);
                writer.append(row, 0, width);
            }
            return writer.finish();
        }
    }

    public static FeatureFile silent(Path path, int rows, int width) {
        try (FeatureWriter writer = new FeatureWriter(path, width)) {
            writer.append(new float[rows * width], 0, rows * width);
            return writer.finish();
        }
    }
}
