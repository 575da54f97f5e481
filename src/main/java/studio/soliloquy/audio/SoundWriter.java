package studio.soliloquy.audio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import studio.soliloquy.error.StudioException;

/** Writes the samples of a {@link SoundFile}, up to a limit. Used by one thread, closed by whoever made it. */
final class SoundWriter implements AutoCloseable {
    private static final int BLOCK_SAMPLES = 16 * 1024;

    private final FileChannel channel;
    private final double maximumSeconds;
    private final ByteBuffer block =
            ByteBuffer.allocateDirect(BLOCK_SAMPLES * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private long samples;

    SoundWriter(Path path, double maximumSeconds) throws IOException {
        channel = FileChannel.open(
                path, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        this.maximumSeconds = maximumSeconds;
    }

    long samples() {
        return samples;
    }

    /** @throws StudioException {@code AUDIO_TOO_LONG} at the first sample too many */
    void write(FloatBuffer source) {
        samples += source.remaining();
        if (samples > maximumSeconds * SoundFile.SAMPLE_RATE) {
            throw new StudioException(
                    AudioError.AUDIO_TOO_LONG,
                    "Expected at most " + maximumSeconds + " seconds of sound, found more.",
                    "Cut the sound into shorter pieces, or let whoever runs the studio raise the limit.");
        }
        while (source.hasRemaining()) {
            block.putFloat(bounded(source.get()));
            if (!block.hasRemaining()) {
                flush();
            }
        }
    }

    /** Floating-point files and lossy codecs may overshoot, and a damaged one may hold anything. */
    private static float bounded(float sample) {
        return Float.isNaN(sample) ? 0 : Math.max(-1, Math.min(1, sample));
    }

    void flush() {
        try {
            block.flip();
            while (block.hasRemaining()) {
                channel.write(block);
            }
            block.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
