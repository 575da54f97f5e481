package studio.soliloquy.audio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;

/**
 * How much a sound is turned up or down to be as loud as wanted. All of it by the same: nothing is compressed, and where
 * its highest peak would not fit it stays quieter than wanted.
 */
public final class LoudnessGain {
    /** What a peak may reach, in decibels relative to full scale: lossy codecs overshoot a little. */
    public static final double HIGHEST_PEAK = -1;

    private LoudnessGain() {}

    /**
     * @param loudness of the sound, in LUFS; negative infinity where there is nothing to hear
     * @param peak of the sound between its samples as well, in decibels relative to full scale
     * @param wanted in LUFS
     * @return decibels, 0 where there is nothing to hear
     */
    public static double decibels(double loudness, double peak, double wanted) {
        return Double.isFinite(loudness) ? Math.min(wanted - loudness, HIGHEST_PEAK - peak) : 0;
    }

    /**
     * Turns a whole sound up or down.
     *
     * @param target where the louder sound goes
     */
    public static SoundFile apply(double decibels, SoundFile sound, Path target) {
        try (SoundReader reader = new SoundReader(sound);
                SoundWriter writer = new SoundWriter(target, Double.MAX_VALUE, SoundEdit.NONE, factor(decibels))) {
            for (int count = reader.next(); count > 0; count = reader.next()) {
                writer.write(FloatBuffer.wrap(reader.block(), 0, count));
            }
            writer.flush();
            return new SoundFile(target, writer.samples());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The factor of every sample. */
    public static double factor(double decibels) {
        return Math.pow(10, decibels / 20);
    }
}
