package studio.soliloquy.video;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.DoubleUnaryOperator;

/** Writes 16-bit WAV files. */
final class TestingSound {
    private static final int HEADER = 44;

    private TestingSound() {}

    static Path tone(Path file, int sampleRate, int channels, double seconds) throws IOException {
        return write(file, sampleRate, channels, seconds, time -> 0.4 * Math.sin(2 * Math.PI * 440 * time));
    }

    /** Silence but for 20 ms of a tone that starts at {@code onset} seconds. */
    static Path beep(Path file, int sampleRate, double seconds, double onset) throws IOException {
        return write(
                file,
                sampleRate,
                1,
                seconds,
                time -> time < onset || time > onset + 0.02 ? 0 : 0.8 * Math.sin(2 * Math.PI * 1000 * time));
    }

    private static Path write(Path file, int sampleRate, int channels, double seconds, DoubleUnaryOperator sound)
            throws IOException {
        int samples = (int) Math.round(seconds * sampleRate);
        int bytes = samples * channels * 2;
        ByteBuffer wave = ByteBuffer.allocate(HEADER + bytes).order(ByteOrder.LITTLE_ENDIAN);
        wave.put(ascii("RIFF"))
                .putInt(HEADER - 8 + bytes)
                .put(ascii("WAVEfmt "))
                .putInt(16);
        wave.putShort((short) 1).putShort((short) channels).putInt(sampleRate).putInt(sampleRate * channels * 2);
        wave.putShort((short) (channels * 2))
                .putShort((short) 16)
                .put(ascii("data"))
                .putInt(bytes);
        for (int sample = 0; sample < samples; sample++) {
            short value = (short) Math.round(32767 * sound.applyAsDouble((double) sample / sampleRate));
            for (int channel = 0; channel < channels; channel++) {
                wave.putShort(value);
            }
        }
        return Files.write(file, wave.array());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
