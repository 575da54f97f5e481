package studio.soliloquy.benchmark;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import studio.soliloquy.audio.FeatureFile;
import studio.soliloquy.audio.FeatureWriter;
import studio.soliloquy.audio.SoundFile;

/** Something like speech: four syllables a second on a gliding tone with its overtones, and a pause now and then. */
final class SyntheticVoice {
    private static final double TWO_PI = 2 * Math.PI;
    private static final int OVERTONES = 12;

    private SyntheticVoice() {}

    static SoundFile write(Path file, double seconds) {
        long samples = Math.round(seconds * SoundFile.SAMPLE_RATE);
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            double phase = 0;
            for (long i = 0; i < samples; i++) {
                double time = (double) i / SoundFile.SAMPLE_RATE;
                phase += TWO_PI * (140 + 25 * Math.sin(TWO_PI * 0.6 * time)) / SoundFile.SAMPLE_RATE;
                float sample = (float) (0.3 * loudness(time) * voice(phase, time));
                out.writeInt(Integer.reverseBytes(Float.floatToIntBits(sample)));
            }
            return new SoundFile(file, samples);
        } catch (IOException problem) {
            throw new UncheckedIOException("The voice to measure with cannot be written", problem);
        }
    }

    private static double loudness(double time) {
        boolean pause = time % 3 > 2.5;
        return pause ? 0 : 0.5 - 0.5 * Math.cos(TWO_PI * 4 * time);
    }

    /** Overtones near a resonance that wanders as the mouth of a speaker does are louder. */
    private static double voice(double phase, double time) {
        double resonance = 5 + 3 * Math.sin(TWO_PI * 1.3 * time);
        double sum = 0;
        for (int tone = 1; tone <= OVERTONES; tone++) {
            double distance = (tone - resonance) / 2;
            sum += Math.sin(phase * tone) * (0.15 / tone + Math.exp(-distance * distance)) / 3;
        }
        return sum;
    }

    /** Features of nothing: smooth in time, as those of speech are, and within −1…1. */
    static FeatureFile writeFeatures(Path file, int rows, int width) {
        try (FeatureWriter writer = new FeatureWriter(file, width)) {
            float[] row = new float[width];
            for (int i = 0; i < rows; i++) {
                for (int k = 0; k < width; k++) {
                    row[k] = (float) Math.sin(0.05 * i * (1 + k % 7) + k);
                }
                writer.append(row, 0, width);
            }
            return writer.finish();
        }
    }
}
