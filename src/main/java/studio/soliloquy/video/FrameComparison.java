package studio.soliloquy.video;

import static java.util.Objects.requireNonNull;
import static org.bytedeco.opencv.global.opencv_core.BORDER_REFLECT_101;
import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_imgproc.GaussianBlur;

import java.util.Arrays;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * How alike two frames of one size are, over all pixels or over those that a mask names. Safe to call from any thread.
 */
public final class FrameComparison {
    /** Wang, Bovik, Sheikh and Simoncelli (2004): a Gaussian window of 11 by 11 with a deviation of 1.5. */
    private static final int WINDOW = 11;

    /** Pixels that both edges need to have for {@link #ssim}. */
    public static final int SMALLEST_EDGE = WINDOW;

    private static final double DEVIATION = 1.5;
    private static final double C1 = Math.pow(0.01 * 255, 2);
    private static final double C2 = Math.pow(0.03 * 255, 2);

    private final Frame first;
    private final Frame second;
    private final boolean[] counted;

    private FrameComparison(Frame first, Frame second, boolean[] counted) {
        this.first = first;
        this.second = second;
        this.counted = counted;
    }

    /** Compares all pixels. */
    public static FrameComparison of(Frame first, Frame second) {
        boolean[] all = new boolean[first.width() * first.height()];
        Arrays.fill(all, true);
        return of(first, second, all);
    }

    /**
     * Compares the pixels whose entry is true.
     *
     * @param counted one entry for each pixel, row by row, at least one of them true
     */
    public static FrameComparison of(Frame first, Frame second, boolean[] counted) {
        requireNonNull(counted, "counted");
        if (first.width() != second.width() || first.height() != second.height()) {
            throw new IllegalArgumentException("Expected two frames of one size, found " + first.width() + "x"
                    + first.height() + " and " + second.width() + "x" + second.height());
        }
        if (counted.length != first.width() * first.height()) {
            throw new IllegalArgumentException(
                    "Expected a mask of " + first.width() * first.height() + " pixels, found " + counted.length);
        }
        return new FrameComparison(first, second, counted);
    }

    /** Compares the pixels of the rectangle from (x, y), included, to (x + width, y + height), excluded. */
    public FrameComparison within(int x, int y, int width, int height) {
        boolean[] inside = new boolean[counted.length];
        for (int row = Math.max(0, y); row < Math.min(first.height(), y + height); row++) {
            for (int column = Math.max(0, x); column < Math.min(first.width(), x + width); column++) {
                int pixel = row * first.width() + column;
                inside[pixel] = counted[pixel];
            }
        }
        return new FrameComparison(first, second, inside);
    }

    /**
     * The mean squared difference of all three colours, 0…65025.
     *
     * @throws IllegalArgumentException where no pixel is counted
     */
    public double meanSquaredError() {
        long sum = 0;
        long pixels = 0;
        for (int pixel = 0; pixel < counted.length; pixel++) {
            if (counted[pixel]) {
                sum += squaredError(pixel * 3);
                pixels++;
            }
        }
        return (double) sum / requirePixels(pixels) / 3;
    }

    private int squaredError(int offset) {
        int sum = 0;
        for (int colour = offset; colour < offset + 3; colour++) {
            int difference = (first.bgr()[colour] & 0xff) - (second.bgr()[colour] & 0xff);
            sum += difference * difference;
        }
        return sum;
    }

    /** Peak signal to noise ratio in decibels, over all three colours; infinite where nothing differs. */
    public double psnr() {
        double error = meanSquaredError();
        return error == 0 ? Double.POSITIVE_INFINITY : 10 * Math.log10(255 * 255 / error);
    }

    /**
     * Structural similarity of luma, −1…1: the mean over the counted pixels whose whole window of 11 by 11 lies in the
     * frame, as Wang and others (2004) have it.
     *
     * @throws IllegalArgumentException where there is no such pixel
     */
    public double ssim() {
        try (PointerScope scope = new PointerScope()) {
            float[] x = luma(first);
            float[] y = luma(second);
            return similarity(mean(x), mean(y), mean(product(x, x)), mean(product(y, y)), mean(product(x, y)));
        }
    }

    private double similarity(float[] x, float[] y, float[] xx, float[] yy, float[] xy) {
        double sum = 0;
        long pixels = 0;
        int border = WINDOW / 2;
        for (int row = border; row < first.height() - border; row++) {
            for (int column = border; column < first.width() - border; column++) {
                int at = row * first.width() + column;
                if (counted[at]) {
                    sum += similarity(x[at], y[at], xx[at], yy[at], xy[at]);
                    pixels++;
                }
            }
        }
        return sum / requirePixels(pixels);
    }

    private static double similarity(double x, double y, double xx, double yy, double xy) {
        double covariance = xy - x * y;
        double variances = xx - x * x + yy - y * y;
        return (2 * x * y + C1) * (2 * covariance + C2) / ((x * x + y * y + C1) * (variances + C2));
    }

    private static float[] luma(Frame frame) {
        byte[] bgr = frame.bgr();
        float[] luma = new float[bgr.length / 3];
        for (int pixel = 0; pixel < luma.length; pixel++) {
            int offset = pixel * 3;
            luma[pixel] = 0.0722f * (bgr[offset] & 0xff)
                    + 0.7152f * (bgr[offset + 1] & 0xff)
                    + 0.2126f * (bgr[offset + 2] & 0xff);
        }
        return luma;
    }

    private static float[] product(float[] first, float[] second) {
        float[] product = new float[first.length];
        for (int pixel = 0; pixel < product.length; pixel++) {
            product[pixel] = first[pixel] * second[pixel];
        }
        return product;
    }

    private float[] mean(float[] values) {
        Mat plane = new Mat(first.height(), first.width(), CV_32F, new FloatPointer(values));
        Mat blurred = new Mat();
        GaussianBlur(plane, blurred, new Size(WINDOW, WINDOW), DEVIATION, DEVIATION, BORDER_REFLECT_101, 0);
        float[] mean = new float[values.length];
        new FloatPointer(blurred.data()).get(mean);
        return mean;
    }

    private static long requirePixels(long pixels) {
        if (pixels == 0) {
            throw new IllegalArgumentException("Expected at least one pixel to compare, found none");
        }
        return pixels;
    }
}
