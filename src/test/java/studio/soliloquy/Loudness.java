package studio.soliloquy;

import studio.soliloquy.audio.SoundFile;
import studio.soliloquy.video.FrameRate;

/** The loudness of the sound under each frame. */
final class Loudness {
    private static final double RANGE = 40;

    private Loudness() {}

    /**
     * Root mean square of each frame's samples in decibels below full scale, none lower than 40 dB under the loudest
     * frame. A frame after the end of the sound is silent.
     *
     * @param samples mono, 16 kHz
     */
    static double[] ofFrames(float[] samples, FrameRate rate, int frames) {
        double[] loudness = new double[frames];
        double loudest = Double.NEGATIVE_INFINITY;
        for (int frame = 0; frame < frames; frame++) {
            loudness[frame] = 10 * Math.log10(meanSquare(samples, sampleAt(rate, frame), sampleAt(rate, frame + 1)));
            loudest = Math.max(loudest, loudness[frame]);
        }
        double floor = loudest == Double.NEGATIVE_INFINITY ? -120 : loudest - RANGE;
        for (int frame = 0; frame < frames; frame++) {
            loudness[frame] = Math.max(floor, loudness[frame]);
        }
        return loudness;
    }

    private static int sampleAt(FrameRate rate, int frame) {
        return (int) Math.round(rate.secondsAt(frame) * SoundFile.SAMPLE_RATE);
    }

    private static double meanSquare(float[] samples, int from, int to) {
        double sum = 0;
        for (int i = from; i < Math.min(to, samples.length); i++) {
            sum += samples[i] * samples[i];
        }
        return sum / (to - from);
    }
}
