package studio.soliloquy.animation.meshwarp;

/**
 * The lower jaw turns about an axis through its hinge below the ears; a chin that merely slides down looks like a
 * puppet's. The skin follows by shares: the chin wholly, the cheeks less and less towards the eyes, the lips from 1 (or
 * 0) in the middle to a common share at the corners.
 */
final class JawRotation {
    /** At full opening. */
    private static final double ANGLE = Math.toRadians(11);

    private static final double CORNER_SHARE = 0.42;

    private final Vector hinge;
    private final double chin;

    /** @param chin how far below the lips the chin is, in pixels of the head's axes */
    JawRotation(Vector hinge, double chin) {
        this.hinge = hinge;
        this.chin = chin;
    }

    Vector hinge() {
        return hinge;
    }

    Vector turn(Vector point, double opening) {
        return opening == 0 ? point : hinge.plus(point.minus(hinge).aboutX(ANGLE * opening));
    }

    /** @param along −1…1 from corner to corner */
    static double lowerLip(double along) {
        return 1 - (1 - CORNER_SHARE) * Math.pow(Math.abs(along), 2.2);
    }

    static double upperLip(double along) {
        return CORNER_SHARE * along * along;
    }

    /**
     * @param sideways distance from the middle in half mouth widths
     * @param y below the lips, in pixels
     */
    double skin(double sideways, double y) {
        double v = y / chin;
        double u = Math.abs(sideways);
        double cheek = Ramp.smooth(-0.75, 0.95, v) * (1 - 0.25 * Ramp.smooth(1.6, 2.6, u));
        if (v < 0) {
            return cheek * Ramp.smooth(0.35, 1.15, u);
        }
        double front = 1 - Ramp.smooth(0.55, 1.15, u);
        return front + cheek * (1 - front);
    }
}
