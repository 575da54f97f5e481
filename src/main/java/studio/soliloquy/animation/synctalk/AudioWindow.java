package studio.soliloquy.animation.synctalk;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Optional;
import studio.soliloquy.audio.FeatureFile;
import studio.soliloquy.audio.FeatureRows;

/**
 * What a network hears for one frame: the features of the eight frames before it, its own and the seven after it; zeros
 * where there are none. One thread at a time; closed by whoever made it.
 */
final class AudioWindow implements AutoCloseable {
    static final int FRAMES = 16;
    private static final int FRAMES_BEFORE = 8;

    private final FeatureRows rows;
    private final Optional<SilenceGate> gate;
    private final float[] window;

    AudioWindow(FeatureFile features, Optional<SilenceGate> gate) {
        rows = new FeatureRows(features);
        this.gate = gate;
        window = new float[FRAMES * features.width()];
    }

    /** Writes the window of {@code frame} to the beginning of {@code target}. */
    void write(int frame, FloatBuffer target) {
        int first = frame - FRAMES_BEFORE;
        int from = Math.max(0, first);
        int to = Math.min(rows.rows(), first + FRAMES);
        Arrays.fill(window, 0);
        if (from < to) {
            rows.read(from, to - from, window, (from - first) * rows.width());
        }
        gate.ifPresent(open -> silence(open, first));
        target.put(0, window);
    }

    private void silence(SilenceGate open, int first) {
        for (int i = 0; i < FRAMES; i++) {
            open.apply(first + i, window, i * rows.width());
        }
    }

    @Override
    public void close() {
        rows.close();
    }
}
