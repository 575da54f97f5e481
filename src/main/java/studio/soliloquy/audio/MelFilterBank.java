package studio.soliloquy.audio;

/**
 * Triangular filters of equal area on Slaney's mel scale (linear to 1 kHz, logarithmic above), as librosa builds them
 * by default.
 */
final class MelFilterBank {
    private static final double HERTZ_PER_MEL = 200.0 / 3;
    private static final double BREAK_HERTZ = 1000;
    private static final double BREAK_MEL = BREAK_HERTZ / HERTZ_PER_MEL;
    private static final double LOG_STEP = Math.log(6.4) / 27;

    private final int[] first;
    private final float[][] weights;

    /** @param bins how many spectrum bins there are from 0 Hz to half the sample rate, both counted */
    MelFilterBank(int bands, int bins, int sampleRate, double lowest, double highest) {
        first = new int[bands];
        weights = new float[bands][];
        double binHertz = sampleRate / 2.0 / (bins - 1);
        double step = (mel(highest) - mel(lowest)) / (bands + 1);
        for (int band = 0; band < bands; band++) {
            double low = hertz(mel(lowest) + band * step);
            double centre = hertz(mel(lowest) + (band + 1) * step);
            double high = hertz(mel(lowest) + (band + 2) * step);
            first[band] = (int) Math.ceil(low / binHertz);
            int last = Math.min(bins - 1, (int) Math.floor(high / binHertz));
            weights[band] = new float[Math.max(0, last - first[band] + 1)];
            for (int i = 0; i < weights[band].length; i++) {
                double hertz = (first[band] + i) * binHertz;
                double height = Math.min((hertz - low) / (centre - low), (high - hertz) / (high - centre));
                weights[band][i] = (float) (Math.max(0, height) * 2 / (high - low));
            }
        }
    }

    int bands() {
        return weights.length;
    }

    double apply(int band, float[] magnitudes) {
        double sum = 0;
        for (int i = 0; i < weights[band].length; i++) {
            sum += weights[band][i] * magnitudes[first[band] + i];
        }
        return sum;
    }

    private static double mel(double hertz) {
        return hertz < BREAK_HERTZ ? hertz / HERTZ_PER_MEL : BREAK_MEL + Math.log(hertz / BREAK_HERTZ) / LOG_STEP;
    }

    private static double hertz(double mel) {
        return mel < BREAK_MEL ? mel * HERTZ_PER_MEL : BREAK_HERTZ * Math.exp((mel - BREAK_MEL) * LOG_STEP);
    }
}
