package studio.soliloquy.video;

import static java.util.Objects.requireNonNull;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC;

import org.bytedeco.opencv.opencv_core.Mat;

/**
 * A picture in native memory that a {@link GridWarp} samples: BGR, or one channel of 0…255 for a mask. One thread at a
 * time may write to it; any number may sample it while nobody writes. Closed by whoever made it; a second close does
 * nothing.
 */
public final class GridPicture implements AutoCloseable {
    private final int width;
    private final int height;
    private final int channels;
    private Mat pixels;

    private GridPicture(int width, int height, int channels, byte[] values) {
        requireNonNull(values, "values");
        if (values.length != width * height * channels) {
            throw new IllegalArgumentException(
                    "Expected " + width + "x" + height + "x" + channels + " bytes, found " + values.length);
        }
        this.width = width;
        this.height = height;
        this.channels = channels;
        pixels = new Mat(height, width, CV_8UC(channels));
        pixels.data().put(values, 0, values.length);
    }

    /** A copy of the picture's pixels. */
    public static GridPicture of(Frame picture) {
        return new GridPicture(picture.width(), picture.height(), 3, picture.bgr());
    }

    /** A copy of a mask, {@code width * height} bytes of 0…255, row by row. */
    public static GridPicture ofMask(int width, int height, byte[] mask) {
        return new GridPicture(width, height, 1, mask);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public int channels() {
        return channels;
    }

    /**
     * Copies rows of pixels into this picture.
     *
     * @param row the first row to overwrite
     * @param values whole rows, starting at {@code offset}, as many as {@code count} asks for
     */
    public void write(int row, int count, byte[] values, int offset) {
        long start = (long) row * width * channels;
        try (var target = open().data().getPointer(start)) {
            target.put(values, offset, count * width * channels);
        }
    }

    Mat open() {
        if (pixels == null) {
            throw new IllegalStateException("Expected an open picture, found a closed one");
        }
        return pixels;
    }

    @Override
    public void close() {
        if (pixels != null) {
            pixels.close();
            pixels = null;
        }
    }
}
