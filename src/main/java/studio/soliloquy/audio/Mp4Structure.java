package studio.soliloquy.audio;

import static java.nio.ByteOrder.BIG_ENDIAN;

import java.io.IOException;
import java.nio.ByteBuffer;

/** ISO/IEC 14496-12: boxes of a 32-bit length, or a 64-bit one after the type, and a type. */
final class Mp4Structure implements ContainerStructure {
    private static final int MOOV = 0x6d6f6f76;
    private static final int BOX_HEADER = 8;
    private static final int LARGE_BOX_HEADER = 16;

    @Override
    public void requireComplete(ContainerFile file) throws IOException {
        boolean described = false;
        long position = 0;
        while (position + BOX_HEADER <= file.length()) {
            ByteBuffer header = file.read(position, LARGE_BOX_HEADER, BIG_ENDIAN);
            described |= header.getInt(4) == MOOV;
            long length = length(header, file.length() - position);
            if (length < BOX_HEADER) {
                break;
            }
            requireBox(length, file.length() - position);
            position += length;
        }
        if (!described) {
            throw ContainerStructure.truncated("the description of its streams (moov) is missing.");
        }
    }

    private static long length(ByteBuffer header, long rest) {
        long length = Integer.toUnsignedLong(header.getInt(0));
        if (length == 0) {
            return rest;
        }
        return length == 1 && header.limit() == LARGE_BOX_HEADER ? header.getLong(8) : length;
    }

    private static void requireBox(long promised, long found) {
        if (promised > found) {
            throw ContainerStructure.truncated("a box promises " + promised + " bytes, " + found + " are there.");
        }
    }
}
