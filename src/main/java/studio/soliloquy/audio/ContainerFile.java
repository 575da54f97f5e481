package studio.soliloquy.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** A file to look into at any place. Used by one thread; closed by whoever opened it. */
final class ContainerFile implements AutoCloseable {
    private final FileChannel channel;
    private final long length;

    ContainerFile(Path path) throws IOException {
        channel = FileChannel.open(path);
        length = channel.size();
    }

    long length() {
        return length;
    }

    /** The bytes from {@code position} on, fewer than {@code count} only at the end of the file. */
    ByteBuffer read(long position, int count, ByteOrder order) throws IOException {
        int available = (int) Math.max(0, Math.min(count, length - position));
        ByteBuffer bytes = ByteBuffer.allocate(available).order(order);
        while (bytes.hasRemaining() && channel.read(bytes, position + bytes.position()) >= 0) {
            // A channel may hand out less than asked for.
        }
        return bytes.flip();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
