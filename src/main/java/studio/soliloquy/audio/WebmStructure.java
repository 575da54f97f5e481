package studio.soliloquy.audio;

import static java.nio.ByteOrder.BIG_ENDIAN;

import java.io.IOException;
import java.nio.ByteBuffer;

/** RFC 8794 (EBML): nested elements of an identifier, a length and a body; recorders leave some lengths unknown. */
final class WebmStructure implements ContainerStructure {
    private static final int LONGEST_HEADER = 12;

    @Override
    public void requireComplete(ContainerFile file) throws IOException {
        long position = 0;
        while (position < file.length()) {
            ByteBuffer header = file.read(position, LONGEST_HEADER, BIG_ENDIAN);
            int identifierLength = width(header.get(0));
            if (identifierLength >= header.limit()) {
                throw ContainerStructure.truncated("it ends within the head of an element.");
            }
            int lengthLength = width(header.get(identifierLength));
            if (identifierLength > 4 || identifierLength + lengthLength > header.limit()) {
                throw ContainerStructure.truncated("it ends within the head of an element.");
            }
            position += identifierLength + lengthLength;
            long length = length(header, identifierLength, lengthLength);
            // The inside of an element of unknown length is walked like the outside: it ends where the file does.
            position += Math.max(0, length);
        }
        if (position > file.length()) {
            throw ContainerStructure.truncated("its last element misses " + (position - file.length()) + " bytes.");
        }
    }

    private static int width(byte first) {
        return Integer.numberOfLeadingZeros(first & 0xff) - 23;
    }

    /** @return −1 for an unknown length */
    private static long length(ByteBuffer header, int at, int width) {
        long value = (header.get(at) & 0xff) & (0xff >> width);
        for (int i = 1; i < width; i++) {
            value = value << 8 | header.get(at + i) & 0xff;
        }
        boolean unknown = value == (1L << 7 * width) - 1;
        return unknown ? -1 : value;
    }
}
