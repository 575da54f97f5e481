package studio.soliloquy.video;

import static java.util.Objects.requireNonNull;

/**
 * One picture: 8-bit BGR, interleaved, rows from top to bottom without padding, so that pixel (x, y) starts at
 * {@code (y * width + x) * 3}.
 *
 * <p>The array is shared, not copied. Whoever made a frame may write to it again once the receiver has returned, so a
 * {@link FrameSink} copies what it keeps.
 *
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 * @param bgr {@code width * height * 3} bytes
 */
@SuppressWarnings("ArrayRecordComponent")
public record Frame(int width, int height, byte[] bgr) {
    public Frame {
        requireNonNull(bgr, "bgr");
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("Expected a size of at least 1x1, found " + width + "x" + height);
        }
        if (bgr.length != Math.multiplyExact(Math.multiplyExact(width, height), 3)) {
            throw new IllegalArgumentException("Expected " + 3L * width * height + " bytes for a frame of " + width
                    + "x" + height + ", found " + bgr.length);
        }
    }

    /** A black frame. */
    public static Frame black(int width, int height) {
        return new Frame(width, height, new byte[Math.multiplyExact(Math.multiplyExact(width, height), 3)]);
    }

    /** A frame with pixels of its own. */
    public Frame copy() {
        return new Frame(width, height, bgr.clone());
    }

    /** Where pixel (x, y) starts in {@link #bgr()}. */
    public int offset(int x, int y) {
        return (y * width + x) * 3;
    }
}
