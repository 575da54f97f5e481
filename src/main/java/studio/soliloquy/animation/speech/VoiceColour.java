package studio.soliloquy.animation.speech;

import studio.soliloquy.audio.LogMelSpectrogram;

/**
 * The spectrum that a voice has on the average of its loud moments, by room, microphone and throat: with it the network
 * tells a vowel by where it lies for this speaker. Given all columns of a sound, by one thread.
 */
final class VoiceColour implements LogMelSpectrogram.ColumnSink {
    static final int BANDS = 64;

    /** A column counts from the first on, and wholly from one more: its mean over all bands. */
    private static final double LOUD = -2.5;
    /** So many columns of the usual colour count along, so that a few words are no measure. */
    private static final double PRIOR = 200;

    private final double[] sums = new double[BANDS];
    private double count;

    @Override
    public void accept(float[] column) {
        double sum = 0;
        for (float value : column) {
            sum += value;
        }
        double weight = Curve.bounded(sum / BANDS - LOUD);
        for (int band = 0; band < BANDS && weight > 0; band++) {
            sums[band] += weight * column[band];
        }
        count += weight;
    }

    /** @return [64], the sound's own part of it: drawn to 0 where little was loud */
    float[] mean() {
        float[] mean = new float[BANDS];
        for (int band = 0; band < BANDS; band++) {
            mean[band] = (float) (sums[band] / (count + PRIOR));
        }
        return mean;
    }

    /** How much of the colour is the sound's own, 0…1. */
    float share() {
        return (float) (count / (count + PRIOR));
    }
}
