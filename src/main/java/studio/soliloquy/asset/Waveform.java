package studio.soliloquy.asset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import studio.soliloquy.audio.WaveformPeaks;

/**
 * A sound's waveform, spread evenly over its whole length.
 *
 * @param pairs the lowest and the highest sample in turn, each a signed byte, −127…127
 */
@SuppressWarnings("ArrayRecordComponent")
public record Waveform(byte[] pairs) {
    /** Close enough to see a syllable begin. */
    public static final int PER_SECOND = 50;

    /** Of a sound of more than half an hour there are fewer a second. */
    static final int MOST = 100_000;

    private static final int LEAST = 1000;
    private static final float FULL_SCALE = 127;

    static int pairsOf(double seconds) {
        return (int) Math.max(LEAST, Math.min(MOST, Math.round(seconds * PER_SECOND)));
    }

    static void write(WaveformPeaks peaks, Path target) throws IOException {
        byte[] pairs = new byte[peaks.count() * 2];
        for (int pair = 0; pair < peaks.count(); pair++) {
            pairs[2 * pair] = signed(peaks.minima()[pair]);
            pairs[2 * pair + 1] = signed(peaks.maxima()[pair]);
        }
        Files.write(target, pairs);
    }

    static Waveform read(Path file) throws IOException {
        return new Waveform(Files.readAllBytes(file));
    }

    /** Of a sound that was uploaded when no finer waveform was drawn. */
    static Waveform of(float[] peaks) {
        byte[] pairs = new byte[peaks.length];
        for (int n = 0; n < peaks.length; n++) {
            pairs[n] = signed(peaks[n]);
        }
        return new Waveform(pairs);
    }

    private static byte signed(float sample) {
        return (byte) Math.round(Math.max(-1, Math.min(1, sample)) * FULL_SCALE);
    }
}
