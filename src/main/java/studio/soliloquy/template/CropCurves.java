package studio.soliloquy.template;

import java.util.Arrays;

/**
 * The three points that the crop hangs on, over the time of a clip. They are gathered frame by frame, bridged where no
 * face was seen, and smoothed: the size strongly, since a box that pulses is seen at once, the place only as much as the
 * mesh trembles. Used by one thread.
 */
final class CropCurves {
    private static final double SIZE_SIGMA = 10;
    private static final double PLACE_SIGMA = 2;

    private double[] middle = new double[256];
    private double[] size = new double[256];
    private double[] top = new double[256];
    private int count;

    /** Adds the next frame's points. */
    void add(Landmarks landmarks) {
        double left = landmarks.x()[Landmarks.LEFT_TEMPLE];
        double right = landmarks.x()[Landmarks.RIGHT_TEMPLE];
        append((left + right) / 2, right - left, landmarks.y()[Landmarks.NOSE_BRIDGE]);
    }

    private void append(double nextMiddle, double nextSize, double nextTop) {
        if (count == size.length) {
            middle = Arrays.copyOf(middle, 2 * count);
            size = Arrays.copyOf(size, 2 * count);
            top = Arrays.copyOf(top, 2 * count);
        }
        middle[count] = nextMiddle;
        size[count] = nextSize;
        top[count] = nextTop;
        count++;
    }

    int count() {
        return count;
    }

    /** Smooths everything that was added. */
    Smoothed smoothed() {
        return new Smoothed(
                SmoothCurve.of(Arrays.copyOf(middle, count), PLACE_SIGMA),
                SmoothCurve.of(Arrays.copyOf(size, count), SIZE_SIGMA),
                SmoothCurve.of(Arrays.copyOf(top, count), PLACE_SIGMA));
    }

    /** The points of each frame after smoothing. */
    @SuppressWarnings("ArrayRecordComponent")
    record Smoothed(double[] middle, double[] size, double[] top) {
        /** The landmarks of a frame with the three points as they are now, all drawn into a frame of this size. */
        Landmarks applied(Landmarks landmarks, int frame, int width, int height) {
            double[] x = landmarks.x().clone();
            double[] y = landmarks.y().clone();
            x[Landmarks.LEFT_TEMPLE] = middle[frame] - size[frame] / 2;
            x[Landmarks.RIGHT_TEMPLE] = middle[frame] + size[frame] / 2;
            y[Landmarks.NOSE_BRIDGE] = top[frame];
            for (int point = 0; point < Landmarks.POINTS; point++) {
                x[point] = Math.max(0, Math.min(width, x[point]));
                y[point] = Math.max(0, Math.min(height - 1, y[point]));
            }
            return new Landmarks(x, y);
        }
    }
}
