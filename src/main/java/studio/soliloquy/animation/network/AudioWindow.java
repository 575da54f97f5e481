package studio.soliloquy.animation.network;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Optional;
import studio.soliloquy.audio.FeatureFile;
import studio.soliloquy.audio.FeatureRows;

/** What a network hears for one frame: some rows of features, of which a silence gate may fade some. */
public final class AudioWindow implements FrameInput {
    private final FeatureRows rows;
    private final RowWindow shape;
    private final Optional<SilenceGate> gate;
    private final boolean transposed;
    private final float[] window;
    private final float[] columns;

    /** @param transposed whether the tensor is [width][rows]; else it is [rows][width] */
    public AudioWindow(FeatureFile features, RowWindow shape, Optional<SilenceGate> gate, boolean transposed) {
        rows = new FeatureRows(features);
        this.shape = shape;
        this.gate = gate;
        this.transposed = transposed;
        window = new float[shape.count() * features.width()];
        columns = new float[transposed ? window.length : 0];
    }

    @Override
    public void write(int index, PreparedFrame frame, FloatBuffer target) {
        write(index, target);
    }

    /** Writes the window of {@code frame} to the beginning of {@code target}. */
    void write(int frame, FloatBuffer target) {
        int first = shape.first(frame, rows.rows());
        read(first);
        gate.ifPresent(open -> silence(open, first));
        if (transposed) {
            transpose();
        }
        target.put(0, transposed ? columns : window);
    }

    private void read(int first) {
        int from = Math.max(0, first);
        int to = Math.min(rows.rows(), first + shape.count());
        if (from < to) {
            rows.read(from, to - from, window, (from - first) * rows.width());
        }
        missing(0, Math.min(from - first, shape.count()), 0);
        missing(Math.max(0, to - first), shape.count(), rows.rows() - 1);
    }

    /** Fills places of the window for which there is no row. */
    private void missing(int begin, int end, int nearest) {
        for (int place = begin; place < end; place++) {
            int at = place * rows.width();
            if (shape.edges() == RowWindow.Edges.REPEAT) {
                rows.read(nearest, 1, window, at);
            } else {
                Arrays.fill(window, at, at + rows.width(), 0);
            }
        }
    }

    private void silence(SilenceGate open, int first) {
        for (int i = 0; i < shape.count(); i++) {
            open.apply(shape.frame(first + i), window, i * rows.width());
        }
    }

    private void transpose() {
        int width = rows.width();
        for (int row = 0; row < shape.count(); row++) {
            for (int i = 0; i < width; i++) {
                columns[i * shape.count() + row] = window[row * width + i];
            }
        }
    }

    @Override
    public void close() {
        rows.close();
    }
}
