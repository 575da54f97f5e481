package studio.soliloquy.audio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import studio.soliloquy.error.StudioException;

/**
 * Reads rows of a {@link FeatureFile} in any order, by position, so that no more of it is in memory than one call asks
 * for. Used by one thread at a time, closed by whoever opened it; disks that refuse give {@link UncheckedIOException}.
 */
public final class FeatureRows implements AutoCloseable {
    private final FeatureFile file;
    private final FileChannel channel;
    private ByteBuffer bytes = ByteBuffer.allocateDirect(0);

    /** @throws StudioException {@code FEATURES_SIZE_WRONG} when the file is not as long as its rows */
    public FeatureRows(FeatureFile file) {
        this.file = file;
        try {
            channel = FileChannel.open(file.path());
            requireWhole();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requireWhole() throws IOException {
        long expected = (long) file.rows() * file.width() * Float.BYTES;
        long found = channel.size();
        if (found != expected) {
            channel.close();
            throw new StudioException(
                    AudioError.FEATURES_SIZE_WRONG,
                    "Expected " + file.rows() + " rows of " + file.width() + " values in " + expected + " bytes, found "
                            + found + " bytes.",
                    "Start again, so that the features are made anew; uploaded ones have to be uploaded again.");
        }
    }

    public int rows() {
        return file.rows();
    }

    public int width() {
        return file.width();
    }

    /**
     * Copies {@code count} rows from {@code first} on, which all exist.
     *
     * @param target gets {@code count * width} values from {@code offset} on
     */
    public void read(int first, int count, float[] target, int offset) {
        if (first < 0 || count < 1 || first > file.rows() - count) {
            throw new IllegalArgumentException("Expected rows within 0…" + (file.rows() - 1) + ", found " + count
                    + " rows from row " + first + " on");
        }
        int length = Math.multiplyExact(Math.multiplyExact(count, file.width()), Float.BYTES);
        if (bytes.capacity() < length) {
            bytes = ByteBuffer.allocateDirect(length).order(ByteOrder.LITTLE_ENDIAN);
        }
        bytes.clear().limit(length);
        FeatureBytes.fill(channel, (long) first * file.width() * Float.BYTES, bytes);
        bytes.asFloatBuffer().get(target, offset, length / Float.BYTES);
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
