package studio.soliloquy.animation.meshwarp;

/** The soft transitions that everything here fades with. */
final class Ramp {
    private Ramp() {}

    /** Hermite's smooth step: 0 up to {@code from}, 1 beyond {@code to}, without a kink at either end. */
    static double smooth(double from, double to, double value) {
        double t = clamp((value - from) / (to - from));
        return t * t * (3 - 2 * t);
    }

    static double clamp(double value) {
        return value < 0 ? 0 : Math.min(1, value);
    }

    static double mix(double from, double to, double share) {
        return from + (to - from) * share;
    }

    static double gauss(double distance, double deviation) {
        double ratio = distance / deviation;
        return Math.exp(-0.5 * ratio * ratio);
    }
}
