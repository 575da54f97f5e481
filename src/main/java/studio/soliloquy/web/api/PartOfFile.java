package studio.soliloquy.web.api;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import org.springframework.core.io.AbstractResource;
import studio.soliloquy.render.RenderStreams;

/** Some bytes of a file on their way to a browser. */
final class PartOfFile extends AbstractResource {
    private final RenderStreams.FilePart part;

    PartOfFile(RenderStreams.FilePart part) {
        this.part = part;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        FileChannel channel = FileChannel.open(part.file(), StandardOpenOption.READ);
        return new Limited(Channels.newInputStream(channel.position(part.offset())), part.bytes());
    }

    @Override
    public long contentLength() {
        return part.bytes();
    }

    @Override
    public String getDescription() {
        return part.bytes() + " bytes of a render";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PartOfFile same && same.part.equals(part);
    }

    @Override
    public int hashCode() {
        return part.hashCode();
    }

    /** Ends where the part ends. */
    private static final class Limited extends FilterInputStream {
        private long left;

        Limited(InputStream file, long bytes) {
            super(file);
            left = bytes;
        }

        @Override
        public int read() throws IOException {
            if (left == 0) {
                return -1;
            }
            left--;
            return super.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (left == 0) {
                return length == 0 ? 0 : -1;
            }
            int count = super.read(target, offset, (int) Math.min(length, left));
            left -= Math.max(0, count);
            return count;
        }

        @Override
        public long skip(long count) throws IOException {
            long skipped = super.skip(Math.min(count, left));
            left -= skipped;
            return skipped;
        }

        @Override
        public int available() throws IOException {
            return (int) Math.min(super.available(), left);
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
