package studio.soliloquy.animation.meshwarp;

/**
 * The edge of a lip as a curve over the mouth plane's x: a cubic Hermite spline through its points, level beyond the
 * ends.
 */
final class LipCurve {
    private final double[] xs;
    private final double[] ys;
    private final double[] slopes;

    /** @param xs rising; where a turned head makes a point fall behind the one before it, it is moved on a little */
    LipCurve(double[] xs, double[] ys) {
        this.xs = rising(xs);
        this.ys = ys.clone();
        slopes = slopes(this.xs, this.ys);
    }

    private static double[] rising(double[] values) {
        double[] rising = values.clone();
        double least = Math.max(1e-3, (values[values.length - 1] - values[0]) * 0.01);
        for (int i = 1; i < rising.length; i++) {
            rising[i] = Math.max(rising[i], rising[i - 1] + least);
        }
        return rising;
    }

    private static double[] slopes(double[] xs, double[] ys) {
        int last = xs.length - 1;
        double[] slopes = new double[xs.length];
        for (int i = 0; i <= last; i++) {
            int before = Math.max(0, i - 1);
            int after = Math.min(last, i + 1);
            slopes[i] = (ys[after] - ys[before]) / (xs[after] - xs[before]);
        }
        return slopes;
    }

    static LipCurve between(LipCurve first, LipCurve second) {
        double[] xs = new double[first.xs.length];
        double[] ys = new double[xs.length];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = 0.5 * (first.xs[i] + second.xs[i]);
            ys[i] = 0.5 * (first.ys[i] + second.ys[i]);
        }
        return new LipCurve(xs, ys);
    }

    double from() {
        return xs[0];
    }

    double to() {
        return xs[xs.length - 1];
    }

    /** How far x is beyond the curve's ends, 0 within. */
    double beyond(double x) {
        return Math.max(0, Math.max(from() - x, x - to()));
    }

    double at(double x) {
        int last = xs.length - 1;
        if (x <= xs[0] || x >= xs[last]) {
            return x <= xs[0] ? ys[0] : ys[last];
        }
        int i = 0;
        while (x > xs[i + 1]) {
            i++;
        }
        double span = xs[i + 1] - xs[i];
        double t = (x - xs[i]) / span;
        double s = 1 - t;
        return s * s * (1 + 2 * t) * ys[i]
                + t * t * (3 - 2 * t) * ys[i + 1]
                + span * t * s * (s * slopes[i] - t * slopes[i + 1]);
    }
}
