package studio.soliloquy.audio;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntToDoubleFunction;

/** Sound for tests: synthesised, from the test resources, or read whole where that is small. */
public final class TestingSound {
    private TestingSound() {}

    /** Two spoken sentences with a second of digital silence between them; see resources/speech. */
    public static SoundFile english(Path folder) {
        return decoded(resource(folder, "/speech/english.wav"));
    }

    /** Decodes any file into a sound file beside it. */
    public static SoundFile decoded(Path source) {
        Path target = source.resolveSibling(source.getFileName() + ".f32");
        return new FfmpegAudioDecoder().decode(source, target, 36_000).sound();
    }

    /** Copies a test resource into {@code folder}. */
    public static Path resource(Path folder, String name) {
        Path target = folder.resolve(name.substring(name.lastIndexOf('/') + 1));
        try (InputStream stream = TestingSound.class.getResourceAsStream(name)) {
            return Files.write(target, stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes {@code wave(n)} for every sample number n. */
    public static SoundFile of(Path path, double seconds, IntToDoubleFunction wave) {
        float[] samples = new float[(int) Math.round(seconds * SoundFile.SAMPLE_RATE)];
        for (int n = 0; n < samples.length; n++) {
            samples[n] = (float) wave.applyAsDouble(n);
        }
        return of(path, samples);
    }

    public static SoundFile of(Path path, float[] samples) {
        ByteBuffer bytes = ByteBuffer.allocate(samples.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(samples);
        try {
            Files.write(path, bytes.array());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SoundFile(path, samples.length);
    }

    public static float[] samples(SoundFile sound) {
        float[] samples = new float[Math.toIntExact(sound.samples())];
        try {
            ByteBuffer.wrap(Files.readAllBytes(sound.path()))
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer()
                    .get(samples);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return samples;
    }
}
