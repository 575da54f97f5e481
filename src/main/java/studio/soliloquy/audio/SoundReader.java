package studio.soliloquy.audio;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/** Goes through a {@link SoundFile} once, block by block. Used by one thread, closed by whoever opened it. */
public final class SoundReader implements AutoCloseable {
    /** One second: large enough for the disk, small enough for the cache. */
    public static final int BLOCK_SAMPLES = SoundFile.SAMPLE_RATE;

    private final FileChannel channel;
    private final ByteBuffer bytes =
            ByteBuffer.allocate(BLOCK_SAMPLES * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private final float[] block = new float[BLOCK_SAMPLES];
    private long remaining;

    /** @throws UncheckedIOException when the file cannot be opened */
    public SoundReader(SoundFile sound) {
        try {
            channel = FileChannel.open(sound.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        remaining = sound.samples();
    }

    /** The samples that the last {@link #next} read; the array stays the reader's and changes with the next call. */
    public float[] block() {
        return block;
    }

    /**
     * Reads the next block.
     *
     * @return how many samples at the beginning of {@link #block} are new, 0 behind the last one
     * @throws UncheckedIOException when the disk refuses or the file is shorter than it said
     */
    public int next() {
        int count = (int) Math.min(remaining, BLOCK_SAMPLES);
        bytes.clear().limit(count * Float.BYTES);
        try {
            while (bytes.hasRemaining()) {
                if (channel.read(bytes) < 0) {
                    throw new EOFException("Expected " + remaining + " more samples, found the end of the file");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        bytes.flip().asFloatBuffer().get(block, 0, count);
        remaining -= count;
        return count;
    }

    /** Hands every block that is left to {@code sink}. */
    public void forEachBlock(SampleSink sink) {
        for (int count = next(); count > 0; count = next()) {
            sink.accept(block, count);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
