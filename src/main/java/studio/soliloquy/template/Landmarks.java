package studio.soliloquy.template;

import java.util.Locale;
import java.util.Optional;

/**
 * The 110 points of one frame, in pixels: 0–32 the jaw line from the image's left temple over the chin to the right
 * one, 33–50 brows, 51–66 nose, 67–89 eyes, 90–109 mouth. SyncTalk_2D.
 *
 * @param x of each point
 * @param y of each point
 */
@SuppressWarnings("ArrayRecordComponent")
record Landmarks(double[] x, double[] y) {
    static final int POINTS = 110;
    static final int LEFT_TEMPLE = 1;
    static final int RIGHT_TEMPLE = 31;
    static final int NOSE_BRIDGE = 52;

    private static final int LONGEST_LINE = 200;

    Landmarks {
        if (x.length != POINTS || y.length != POINTS) {
            throw new IllegalArgumentException("Expected " + POINTS + " points, found " + x.length);
        }
    }

    /** Text that is no landmarks; the message says why, as it follows the file's name. */
    static final class Malformed extends Exception {
        private Malformed(String message) {
            super(message);
        }
    }

    /** Reads one point a line, {@code x y}. */
    static Landmarks parse(String text) throws Malformed {
        String[] lines = text.strip().split("\\R");
        if (lines.length != POINTS) {
            throw new Malformed("has " + (text.isBlank() ? 0 : lines.length) + " points instead of " + POINTS);
        }
        double[] x = new double[POINTS];
        double[] y = new double[POINTS];
        for (int point = 0; point < POINTS; point++) {
            String[] numbers = lines[point].strip().split("\\s+");
            if (numbers.length != 2) {
                throw new Malformed("has no two numbers in line " + (point + 1));
            }
            x[point] = number(numbers[0], point);
            y[point] = number(numbers[1], point);
        }
        return new Landmarks(x, y);
    }

    private static double number(String text, int point) throws Malformed {
        try {
            // Java would take "1f" and hexadecimal numbers for numbers too.
            boolean spelledOut = text.length() < LONGEST_LINE && text.matches("[-+0-9.eE]+");
            double value = spelledOut ? Double.parseDouble(text) : Double.NaN;
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new Malformed("has no number in line " + (point + 1));
        }
        throw new Malformed("has no finite number in line " + (point + 1));
    }

    /** As {@link #parse} reads it. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (int point = 0; point < POINTS; point++) {
            text.append(String.format(Locale.ROOT, "%.3f %.3f%n", x[point], y[point])
                    .replace("\r", ""));
        }
        return text.toString();
    }

    /** The first point that lies outside a frame of this size. */
    Optional<Integer> firstOutside(int width, int height) {
        for (int point = 0; point < POINTS; point++) {
            boolean inside = x[point] > -1 && x[point] <= width && y[point] > -1 && y[point] <= height;
            if (!inside) {
                return Optional.of(point);
            }
        }
        return Optional.empty();
    }

    /**
     * The square that a network redraws, of a frame of this size: from point 1 to point 31 across, from point 52
     * downwards, each truncated to whole pixels, and cut off where the frame ends. Empty where nothing is left.
     */
    Optional<CropBox> box(int width, int height) {
        // The reference reads float32 before it truncates.
        int left = (int) (float) x[LEFT_TEMPLE];
        int right = (int) (float) x[RIGHT_TEMPLE];
        int top = (int) (float) y[NOSE_BRIDGE];
        int bottom = Math.min(top + right - left, height);
        right = Math.min(right, width);
        boolean empty = left < 0 || top < 0 || right <= left || bottom <= top;
        return empty ? Optional.empty() : Optional.of(new CropBox(left, top, right - left, bottom - top));
    }
}
