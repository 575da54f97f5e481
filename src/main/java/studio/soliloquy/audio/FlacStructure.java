package studio.soliloquy.audio;

import static java.nio.ByteOrder.BIG_ENDIAN;

import java.io.IOException;

/** RFC 9639: metadata blocks of a type, a 24-bit length and a body; whether all frames are there the decoder counts. */
final class FlacStructure implements ContainerStructure {
    private static final int MARKER = 4;
    private static final int BLOCK_HEADER = 4;

    @Override
    public void requireComplete(ContainerFile file) throws IOException {
        long position = MARKER;
        boolean last = false;
        while (!last && position + BLOCK_HEADER <= file.length()) {
            int header = file.read(position, BLOCK_HEADER, BIG_ENDIAN).getInt();
            last = header < 0;
            position += BLOCK_HEADER + (header & 0xff_ffff);
        }
        if (!last || position >= file.length()) {
            throw ContainerStructure.truncated("it ends before its sound begins.");
        }
    }
}
