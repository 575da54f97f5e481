package studio.soliloquy.audio;

/**
 * The ear's weighting of ITU-R BS.1770: a shelf that lifts the treble as a head does, and a high pass. The standard
 * gives coefficients at 48 kHz; these are the same filters at {@link SoundFile#SAMPLE_RATE}.
 */
final class KWeighting {
    private static final double SHELF_HERTZ = 1681.974450955533;
    private static final double SHELF_DECIBELS = 3.999843853973347;
    private static final double SHELF_QUALITY = 0.7071752369554196;
    private static final double HIGH_PASS_HERTZ = 38.13547087602444;
    private static final double HIGH_PASS_QUALITY = 0.5003270373238773;

    private final Biquad shelf = shelf();
    private final Biquad highPass = highPass();

    double apply(double sample) {
        return highPass.apply(shelf.apply(sample));
    }

    private static Biquad shelf() {
        double k = Math.tan(Math.PI * SHELF_HERTZ / SoundFile.SAMPLE_RATE);
        double high = Math.pow(10, SHELF_DECIBELS / 20);
        double band = Math.pow(high, 0.4996667741545416);
        double norm = 1 + k / SHELF_QUALITY + k * k;
        return new Biquad(
                (high + band * k / SHELF_QUALITY + k * k) / norm,
                2 * (k * k - high) / norm,
                (high - band * k / SHELF_QUALITY + k * k) / norm,
                2 * (k * k - 1) / norm,
                (1 - k / SHELF_QUALITY + k * k) / norm);
    }

    private static Biquad highPass() {
        double k = Math.tan(Math.PI * HIGH_PASS_HERTZ / SoundFile.SAMPLE_RATE);
        double norm = 1 + k / HIGH_PASS_QUALITY + k * k;
        return new Biquad(1, -2, 1, 2 * (k * k - 1) / norm, (1 - k / HIGH_PASS_QUALITY + k * k) / norm);
    }

    private static final class Biquad {
        private final double b0;
        private final double b1;
        private final double b2;
        private final double a1;
        private final double a2;
        private double first;
        private double second;

        Biquad(double b0, double b1, double b2, double a1, double a2) {
            this.b0 = b0;
            this.b1 = b1;
            this.b2 = b2;
            this.a1 = a1;
            this.a2 = a2;
        }

        double apply(double x) {
            double y = b0 * x + first;
            first = b1 * x - a1 * y + second;
            second = b2 * x - a2 * y;
            return y;
        }
    }
}
