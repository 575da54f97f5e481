package studio.soliloquy.asset;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import studio.soliloquy.audio.WaveformPeaks;

/** The waveform's file: pairs of the lowest and the highest sample, each −1…1, as little-endian float32. */
final class Peaks {
    private Peaks() {}

    static void write(WaveformPeaks peaks, Path target) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(peaks.count() * 2 * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int pair = 0; pair < peaks.count(); pair++) {
            bytes.putFloat(withinOne(peaks.minima()[pair]));
            bytes.putFloat(withinOne(peaks.maxima()[pair]));
        }
        Files.write(target, bytes.array());
    }

    static float[] read(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        float[] values = new float[bytes.capacity() / Float.BYTES];
        bytes.asFloatBuffer().get(values);
        return values;
    }

    /** Decoders of lossy formats overshoot. */
    private static float withinOne(float sample) {
        return Math.max(-1, Math.min(1, sample));
    }
}
