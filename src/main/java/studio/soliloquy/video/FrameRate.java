package studio.soliloquy.video;

/** Frames per second as a fraction: 25/1, 30000/1001. */
public record FrameRate(int numerator, int denominator) {
    public FrameRate {
        if (numerator < 1 || denominator < 1) {
            throw new IllegalArgumentException(
                    "Expected a positive frame rate, found " + numerator + "/" + denominator);
        }
    }

    public static FrameRate of(int framesPerSecond) {
        return new FrameRate(framesPerSecond, 1);
    }

    public double framesPerSecond() {
        return (double) numerator / denominator;
    }

    /** When frame {@code index} starts, in seconds. */
    public double secondsAt(int index) {
        return (double) index * denominator / numerator;
    }

    /** How many frames show {@code seconds} of sound: the nearest whole number, at least one. */
    public int framesIn(double seconds) {
        return Math.max(1, (int) Math.round(seconds * numerator / denominator));
    }
}
