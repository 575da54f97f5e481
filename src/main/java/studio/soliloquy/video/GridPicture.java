package studio.soliloquy.video;

import static java.util.Objects.requireNonNull;
import static org.bytedeco.opencv.global.opencv_core.BORDER_REPLICATE;
import static org.bytedeco.opencv.global.opencv_core.CV_32FC2;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_CUBIC;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.remap;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;

/**
 * A picture in native memory that a {@link GridWarp} samples: BGR, or one channel of 0…255 for a mask.
 *
 * <p>It is kept at twice its resolution: the places between the pixels are found once with a cubic kernel (masks:
 * linearly), so that a warp needs no more than a linear one for every frame, which is several times faster and hard to
 * tell from the cubic one.
 *
 * <p>One thread at a time may write to it; any number may sample it while nobody writes. Closed by whoever made it; a
 * second close does nothing.
 */
public final class GridPicture implements AutoCloseable {
    private static final Mat NOTHING = new Mat();

    /** How far from a pixel the cubic kernel still feels it, in rows of the doubled picture. */
    private static final int REACH = 4;

    private final int width;
    private final int height;
    private final int channels;
    private final Mat pixels;
    private final Mat doubled;
    private final Mat halves;
    private boolean closed;

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
        doubled = new Mat(2 * height - 1, 2 * width - 1, CV_8UC(channels));
        halves = halves();
        write(0, height, values, 0);
    }

    /** For each place of the doubled picture, where it lies in the picture. */
    private Mat halves() {
        Mat map = new Mat(doubled.rows(), doubled.cols(), CV_32FC2);
        float[] row = new float[2 * doubled.cols()];
        try (FloatPointer places = new FloatPointer(map.data())) {
            for (int y = 0; y < doubled.rows(); y++) {
                for (int x = 0; x < doubled.cols(); x++) {
                    row[2 * x] = x / 2f;
                    row[2 * x + 1] = y / 2f;
                }
                try (FloatPointer target = places.getPointer((long) y * row.length)) {
                    target.put(row, 0, row.length);
                }
            }
        }
        return map;
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
        requireOpen();
        long start = (long) row * width * channels;
        try (BytePointer target = pixels.data().getPointer(start)) {
            target.put(values, offset, count * width * channels);
        }
        refine(Math.max(0, 2 * row - REACH), Math.min(doubled.rows(), 2 * (row + count - 1) + REACH + 1));
    }

    private void refine(int begin, int end) {
        try (Mat target = doubled.rowRange(begin, end);
                Mat places = halves.rowRange(begin, end);
                Scalar black = new Scalar(0, 0, 0, 0)) {
            int kernel = channels == 3 ? INTER_CUBIC : INTER_LINEAR;
            remap(pixels, target, places, NOTHING, kernel, BORDER_REPLICATE, black);
        }
    }

    /** Pixel x, y of the picture is pixel 2x, 2y of this. */
    Mat doubled() {
        requireOpen();
        return doubled;
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("Expected an open picture, found a closed one");
        }
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            halves.close();
            doubled.close();
            pixels.close();
        }
    }
}
