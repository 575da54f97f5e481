package studio.soliloquy;

/**
 * How alike two series run when one is shifted against the other.
 *
 * @param value Pearson's correlation, −1…1; 0 where one of them does not vary
 * @param lag how many steps the second comes after the first; negative where it comes before
 */
record LaggedCorrelation(double value, int lag) {

    /** The highest correlation over all shifts of at most {@code mostSteps}. */
    static LaggedCorrelation best(double[] first, double[] second, int mostSteps) {
        if (first.length != second.length || first.length < 2 * mostSteps + 3) {
            throw new IllegalArgumentException("Expected two series of one length of at least " + (2 * mostSteps + 3)
                    + ", found " + first.length + " and " + second.length);
        }
        LaggedCorrelation best = new LaggedCorrelation(pearson(first, second, 0), 0);
        for (int lag = -mostSteps; lag <= mostSteps; lag++) {
            double value = pearson(first, second, lag);
            if (value > best.value()) {
                best = new LaggedCorrelation(value, lag);
            }
        }
        return best;
    }

    private static double pearson(double[] first, double[] second, int lag) {
        int from = Math.max(0, -lag);
        int to = first.length - Math.max(0, lag);
        double meanFirst = mean(first, from, to);
        double meanSecond = mean(second, from + lag, to + lag);
        double together = 0;
        double firstAlone = 0;
        double secondAlone = 0;
        for (int i = from; i < to; i++) {
            double x = first[i] - meanFirst;
            double y = second[i + lag] - meanSecond;
            together += x * y;
            firstAlone += x * x;
            secondAlone += y * y;
        }
        double scale = Math.sqrt(firstAlone * secondAlone);
        return scale == 0 ? 0 : together / scale;
    }

    private static double mean(double[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return sum / (to - from);
    }
}
