package studio.soliloquy.template;

/** Smooths values over time without moving them in time: a Gaussian that looks as far ahead as back. */
final class SmoothCurve {
    private static final int SIGMAS = 3;

    private SmoothCurve() {}

    /**
     * Beyond its ends the curve goes on as its point reflection there, so that a steady movement stays what it is.
     *
     * @param sigma in samples
     */
    static double[] of(double[] values, double sigma) {
        int radius = Math.min((int) Math.ceil(SIGMAS * sigma), values.length - 1);
        double[] weights = weights(radius, sigma);
        double[] smooth = new double[values.length];
        for (int at = 0; at < values.length; at++) {
            double sum = 0;
            for (int offset = -radius; offset <= radius; offset++) {
                sum += weights[offset + radius] * reflected(values, at + offset);
            }
            smooth[at] = sum;
        }
        return smooth;
    }

    private static double[] weights(int radius, double sigma) {
        double[] weights = new double[2 * radius + 1];
        double sum = 0;
        for (int offset = -radius; offset <= radius; offset++) {
            weights[offset + radius] = Math.exp(-offset * offset / (2 * sigma * sigma));
            sum += weights[offset + radius];
        }
        for (int index = 0; index < weights.length; index++) {
            weights[index] /= sum;
        }
        return weights;
    }

    private static double reflected(double[] values, int at) {
        int last = values.length - 1;
        if (at < 0) {
            return 2 * values[0] - values[-at];
        }
        return at > last ? 2 * values[last] - values[2 * last - at] : values[at];
    }
}
