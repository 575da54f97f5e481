package studio.soliloquy.audio;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Reads all of a buffer from one place in a file. */
final class FeatureBytes {
    private FeatureBytes() {}

    /** Fills {@code target} up to its limit and flips it. */
    static void fill(FileChannel channel, long position, ByteBuffer target) {
        long next = position;
        try {
            while (target.hasRemaining()) {
                int count = channel.read(target, next);
                if (count < 0) {
                    throw new EOFException("Expected " + target.remaining() + " more bytes of features, found the end");
                }
                next += count;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        target.flip();
    }
}
