package studio.soliloquy.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Bounds how much is read for one header of a TAR. A header may be followed by names and attributes of any length, which
 * are read into memory as a whole.
 */
final class HeaderLimit extends FilterInputStream {
    private static final long LARGEST_HEADER = 1024 * 1024;

    private long left = Long.MAX_VALUE;

    HeaderLimit(InputStream in) {
        super(in);
    }

    /** From now on a header is read. */
    void set() {
        left = LARGEST_HEADER;
    }

    /** From now on content is read. */
    void lift() {
        left = Long.MAX_VALUE;
    }

    @Override
    public int read() throws IOException {
        count(1);
        return super.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        count(Math.max(0, count));
        return count;
    }

    @Override
    public long skip(long length) throws IOException {
        long count = super.skip(length);
        count(count);
        return count;
    }

    private void count(long bytes) throws IOException {
        left -= bytes;
        if (left < 0) {
            throw new IOException("A header of the archive has more than " + LARGEST_HEADER + " bytes");
        }
    }
}
