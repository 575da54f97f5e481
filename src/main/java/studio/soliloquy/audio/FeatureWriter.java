package studio.soliloquy.audio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writes a {@link FeatureFile} row by row. The file appears under its name only once it is finished; what is closed
 * before leaves nothing behind. Used by one thread, closed by whoever made it; disks that refuse give
 * {@link UncheckedIOException}.
 */
public final class FeatureWriter implements AutoCloseable {
    private static final int BLOCK_VALUES = 64 * 1024;

    private final Path target;
    private final Path partial;
    private final int width;
    private final FileChannel channel;
    private final ByteBuffer block =
            ByteBuffer.allocateDirect(BLOCK_VALUES * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private long values;

    /** @param width values in a row */
    public FeatureWriter(Path target, int width) {
        this.target = target;
        this.width = width;
        partial = target.resolveSibling(target.getFileName() + ".part");
        try {
            channel = FileChannel.open(
                    partial, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Appends {@code count} values, which may be part of a row or several rows. */
    public void append(float[] source, int offset, int count) {
        for (int i = offset; i < offset + count; i++) {
            block.putFloat(source[i]);
            if (!block.hasRemaining()) {
                flush();
            }
        }
        values += count;
    }

    /** Publishes the file in place of what may be there. Nothing may follow but {@link #close}. */
    public FeatureFile finish() {
        if (values == 0 || values % width != 0) {
            throw new IllegalStateException("Expected whole rows of " + width + " values, found " + values + " values");
        }
        flush();
        try {
            channel.close();
            Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FeatureFile(target, Math.toIntExact(values / width), width);
    }

    private void flush() {
        block.flip();
        try {
            while (block.hasRemaining()) {
                channel.write(block);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        block.clear();
    }

    @Override
    public void close() {
        try {
            channel.close();
            Files.deleteIfExists(partial);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
