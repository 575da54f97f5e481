package studio.soliloquy.animation.network;

import static java.util.Objects.requireNonNull;

/**
 * Which rows of features a network hears for a frame: {@code count} of them, beginning {@code offset} rows behind the
 * last that begins no later than the frame.
 *
 * @param count at least 1
 * @param rowsPerFrame greater than 0
 * @param offset may be negative
 * @param edges what is heard where a window reaches over an end of the sound
 */
public record RowWindow(int count, double rowsPerFrame, int offset, Edges edges) {
    /** What stands for rows that are not there. */
    public enum Edges {
        /** Zeros. */
        ZEROS,
        /** The first row again, or the last. */
        REPEAT,
        /** Nothing: the window is moved so that it lies in the sound, which must be as long as one. */
        SHIFT
    }

    public RowWindow {
        requireNonNull(edges, "edges");
        if (count < 1 || !(rowsPerFrame > 0)) {
            throw new IllegalArgumentException(
                    "Expected at least one row and a positive rate, found " + count + ", " + rowsPerFrame);
        }
    }

    /** The first row that is heard for {@code frame}, of {@code rows}; it need not exist. */
    int first(int frame, int rows) {
        int first = (int) (frame * rowsPerFrame) + offset;
        return edges == Edges.SHIFT ? Math.max(0, Math.min(first, rows - count)) : first;
    }

    /** The frame during which {@code row} is heard. */
    int frame(int row) {
        return (int) Math.floor(row / rowsPerFrame);
    }
}
