package studio.soliloquy.animation.meshwarp;

/**
 * What the mouth's shapes do to each point, in mouth widths at full strength. With a the distance from the middle in
 * half mouth widths, t = −1…1 along a lip and b = 1 − t², line k = 0…3 of a lip from its outer edge to the inner one.
 */
final class LipShapes {
    private static final double[] THICKEN = {1, 0.75, 0.4, 0};
    private static final double[] PRESS = {0.055, 0.04, 0.02, 0};
    private static final double[] RAISE = {0.85, 0.95, 1, 1};
    private static final double[] DROP = {0.7, 0.85, 1, 1};
    /** The lower lip rolls in over its own edge: less of it is seen, and the teeth above it. */
    private static final double[] TUCK = {0.06, 0.042, 0.015, -0.015};

    private static final double REACH = 0.085;

    private final double mouthWidth;
    private final double chin;
    private final double noseBase;
    private final double turnShare;

    /**
     * @param chin how far below the lips the chin is
     * @param noseBase how far above the lips the nose ends, positive
     */
    LipShapes(HeadFrame head, double chin, double noseBase) {
        mouthWidth = head.mouthWidth();
        this.chin = chin;
        this.noseBase = noseBase;
        turnShare = 1 - 0.5 * Ramp.smooth(0.2, 0.55, Math.abs(head.yaw()));
    }

    /** Half mouth widths from the middle. */
    double sideways(Vector rest) {
        return 2 * rest.x() / mouthWidth;
    }

    ShapeOffsets upperLip(Vector rest, int line, double t) {
        return lip(rest, line, t, -1);
    }

    ShapeOffsets lowerLip(Vector rest, int line, double t) {
        return lip(rest, line, t, 1);
    }

    /** @param side −1 the upper lip, 1 the lower one */
    private ShapeOffsets lip(Vector rest, int line, double t, int side) {
        double b = Math.max(0, 1 - t * t);
        double apart = (0.028 + 0.035 * THICKEN[line]) * b;
        boolean upper = side < 0;
        return shapes(
                sideways(rest),
                side * apart,
                -side * PRESS[line] * Math.sqrt(b),
                upper ? -REACH * RAISE[line] * Math.pow(b, 0.7) : 0,
                upper ? 0 : REACH * DROP[line] * Math.pow(b, 0.7),
                upper ? 0 : -TUCK[line] * Math.pow(b, 0.6),
                1);
    }

    /** Skin follows the outer edge of the lip next to it, less with distance and not beyond nose and chin. */
    ShapeOffsets skin(Vector rest) {
        double a = sideways(rest);
        double follow = follow(rest);
        double b = Math.max(0, 1 - a * a);
        double side = Math.signum(rest.y());
        boolean upper = side < 0;
        double fleshy = upper ? 1 : 1 - 0.8 * Ramp.smooth(0.45, 1.25, rest.y() / chin);
        ShapeOffsets lips = shapes(
                Math.max(-1.6, Math.min(1.6, a)),
                side * 0.063 * b * fleshy,
                -side * PRESS[0] * Math.sqrt(b),
                upper ? -REACH * RAISE[0] * Math.pow(b, 0.7) : 0,
                upper ? 0 : REACH * DROP[0] * Math.pow(b, 0.7) * fleshy,
                upper ? 0 : -TUCK[0] * Math.pow(b, 0.6),
                follow);
        return new ShapeOffsets(
                lips.jaw().plus(hollow(a, rest.y() / chin)),
                lips.wide(),
                lips.round(),
                lips.press(),
                lips.raise(),
                lips.drop(),
                lips.tuck());
    }

    double follow(Vector rest) {
        double v = rest.y() / chin;
        double distance = Math.hypot(sideways(rest), rest.y() / (0.8 * chin));
        double near = Math.exp(-Math.pow(Math.max(0, distance - 0.9), 2) / 0.605);
        return near * (v < 0 ? Ramp.smooth(-1.05, -0.35, rest.y() / noseBase) : 1 - 0.6 * Ramp.smooth(0.4, 1, v));
    }

    /** An open jaw draws the cheeks in. */
    private Vector hollow(double a, double v) {
        double amount = 0.018 * Ramp.gauss(Math.abs(a) - 1.6, 0.4) * Ramp.gauss(v - 0.3, 0.35);
        return new Vector(-Math.signum(a) * amount * mouthWidth, 0, 0);
    }

    private ShapeOffsets shapes(
            double a, double apart, double press, double raise, double drop, double tuck, double follow) {
        double size = mouthWidth * follow;
        return new ShapeOffsets(
                new Vector(-0.05 * a, 0, 0).times(size),
                new Vector(0.11 * a, -0.055 * a * a, 0.06 * a * a).times(size * turnShare),
                new Vector(-0.14 * a, apart, -0.10 * Math.exp(-2 * a * a)).times(size * turnShare),
                new Vector(0, press, 0).times(size),
                new Vector(0, raise, 0).times(size),
                new Vector(0, drop, 0).times(size),
                new Vector(0, tuck, -tuck * 0.5).times(size));
    }
}
