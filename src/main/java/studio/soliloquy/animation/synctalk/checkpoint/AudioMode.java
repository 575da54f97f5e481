package studio.soliloquy.animation.synctalk.checkpoint;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whose features of speech a network was trained on, with the rows and columns of the window that it sees. */
enum AudioMode {
    AVE(16, 16, 1, 1),
    HUBERT(32, 32, 2, 2),
    WENET(16, 32, 1, 2);

    private final int rows;
    private final int columns;
    private final int strideY;
    private final int strideX;

    AudioMode(int rows, int columns, int strideY, int strideX) {
        this.rows = rows;
        this.columns = columns;
        this.strideY = strideY;
        this.strideX = strideX;
    }

    int rows() {
        return rows;
    }

    int columns() {
        return columns;
    }

    /** Of the branch's third convolution, which brings every window to 16 rows and columns. */
    int strideY() {
        return strideY;
    }

    int strideX() {
        return strideX;
    }

    /** As descriptors spell it: {@code ave}. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<AudioMode> of(String key) {
        return Arrays.stream(values()).filter(mode -> mode.key().equals(key)).findFirst();
    }

    static Optional<AudioMode> ofWindow(long rows, long columns) {
        return Arrays.stream(values())
                .filter(mode -> mode.rows == rows && mode.columns == columns)
                .findFirst();
    }
}
