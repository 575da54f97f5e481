package org.example.glow;

import studio.soliloquy.audio.SoundFile;
import studio.soliloquy.audio.SoundReader;
import studio.soliloquy.video.FrameRate;

/**
 * How loud the voice is while each frame is shown, 0…1. The sound is gone through once, as a stream, so that an hour of it
 * needs a number for each frame and no more.
 */
final class Loudness {
    private static final double QUIETEST_DECIBELS = -50;
    private static final double LOUDEST_DECIBELS = -15;
    private static final double RISE = 0.6;
    private static final double FALL = 0.2;

    private final float[] values;

    private Loudness(float[] values) {
        this.values = values;
    }

    static Loudness of(SoundFile sound, FrameRate rate, int frames) {
        double[] energy = new double[frames];
        double framesASample = rate.framesPerSecond() / SoundFile.SAMPLE_RATE;
        long[] position = {0};
        try (SoundReader reader = new SoundReader(sound)) {
            reader.forEachBlock((samples, count) -> {
                for (int i = 0; i < count; i++) {
                    int frame = (int) (position[0]++ * framesASample);
                    energy[Math.min(frame, frames - 1)] += samples[i] * samples[i];
                }
            });
        }
        return new Loudness(smoothed(energy, 1 / framesASample));
    }

    /** It rises quickly and falls slowly, as light does that somebody fans. */
    private static float[] smoothed(double[] energy, double samplesAFrame) {
        float[] smoothed = new float[energy.length];
        double value = 0;
        for (int i = 0; i < energy.length; i++) {
            double decibels = 10 * Math.log10(Math.max(1e-12, energy[i] / samplesAFrame));
            double wanted = (decibels - QUIETEST_DECIBELS) / (LOUDEST_DECIBELS - QUIETEST_DECIBELS);
            double target = Math.max(0, Math.min(1, wanted));
            value += (target - value) * (target > value ? RISE : FALL);
            smoothed[i] = (float) value;
        }
        return smoothed;
    }

    int frames() {
        return values.length;
    }

    double at(int frame) {
        return values[frame];
    }
}
