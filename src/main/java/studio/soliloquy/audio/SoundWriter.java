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

/**
 * Writes the samples of a {@link SoundFile}, up to a limit; only those of a stretch where there is one. Used by one thread,
 * closed by whoever made it.
 */
final class SoundWriter implements AutoCloseable {
    private static final int BLOCK_SAMPLES = 16 * 1024;

    private final FileChannel channel;
    private final double maximumSeconds;
    private final ByteBuffer block =
            ByteBuffer.allocateDirect(BLOCK_SAMPLES * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private final long first;
    private final long end;
    private final float factor;
    private long seen;
    private long samples;

    SoundWriter(Path path, double maximumSeconds) throws IOException {
        this(path, maximumSeconds, SoundEdit.NONE, 1);
    }

    /** @param factor of every sample */
    SoundWriter(Path path, double maximumSeconds, SoundEdit edit, double factor) throws IOException {
        channel = FileChannel.open(
                path, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        this.maximumSeconds = maximumSeconds;
        this.factor = (float) factor;
        first = Math.round(edit.start() * SoundFile.SAMPLE_RATE);
        end = edit.end()
                .map(seconds -> Math.round(seconds * SoundFile.SAMPLE_RATE))
                .orElse(Long.MAX_VALUE);
    }

    long samples() {
        return samples;
    }

    /** Whether nothing that may come is still wanted. */
    boolean isFull() {
        return seen >= end;
    }

    /** @throws StudioException {@code AUDIO_TOO_LONG} at the first sample too many */
    void write(FloatBuffer source) {
        narrow(source);
        samples += source.remaining();
        if (samples > maximumSeconds * SoundFile.SAMPLE_RATE) {
            throw new StudioException(
                    AudioError.AUDIO_TOO_LONG,
                    "Expected at most " + maximumSeconds + " seconds of sound, found more.",
                    "Cut the sound into shorter pieces, or let whoever runs the studio raise the limit.");
        }
        while (source.hasRemaining()) {
            block.putFloat(bounded(source.get() * factor));
            if (!block.hasRemaining()) {
                flush();
            }
        }
    }

    /** Leaves of {@code source} what lies within the stretch. */
    private void narrow(FloatBuffer source) {
        int count = source.remaining();
        int from = (int) Math.max(0, Math.min(count, first - seen));
        int to = (int) Math.max(from, Math.min(count, end - seen));
        source.limit(source.position() + to).position(source.position() + from);
        seen += count;
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
