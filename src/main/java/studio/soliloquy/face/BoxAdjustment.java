package studio.soliloquy.face;

/**
 * How a person moved and resized the box around a face. It is given in parts of the box, so that it holds for every
 * frame of a film, however large the face is there.
 *
 * @param right how far its centre moves to the picture's right, in parts of its width, −0.5…0.5
 * @param down how far its centre moves down, in parts of its height, −0.5…0.5
 * @param scale how much larger it becomes around its centre, 0.5…2
 */
public record BoxAdjustment(double right, double down, double scale) {
    public static final double FARTHEST = 0.5;
    public static final double SMALLEST = 0.5;
    public static final double LARGEST = 2;

    /** The box stays as it was found. */
    public static final BoxAdjustment NONE = new BoxAdjustment(0, 0, 1);

    public BoxAdjustment {
        requireShift("right", right);
        requireShift("down", down);
        if (!(scale >= SMALLEST && scale <= LARGEST)) {
            throw new IllegalArgumentException(
                    "Expected a box of " + SMALLEST + " to " + LARGEST + " times its size, found " + scale);
        }
    }

    private static void requireShift(String direction, double shift) {
        if (!(Math.abs(shift) <= FARTHEST)) {
            throw new IllegalArgumentException("Expected a box moved " + direction + " by at most " + FARTHEST
                    + " of its own length, found " + shift);
        }
    }
}
