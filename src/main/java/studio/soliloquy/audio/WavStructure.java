package studio.soliloquy.audio;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Set;

/** RIFF and RF64: chunks of an identifier, a 32-bit length and a body padded to an even length. */
final class WavStructure implements ContainerStructure {
    private static final int DATA = 0x61746164;
    private static final int DS64 = 0x34367364;
    private static final int FIRST_CHUNK = 12;
    private static final int CHUNK_HEADER = 8;
    private static final long IN_DS64 = 0xffff_ffffL;
    /** What programs write that could not know the length because they wrote to a pipe. */
    private static final Set<Long> UNKNOWN = Set.of(0L, IN_DS64, 0x7fff_f000L);

    @Override
    public void requireComplete(ContainerFile file) throws IOException {
        long dataLengthIn64Bits = -1;
        long position = FIRST_CHUNK;
        while (position + CHUNK_HEADER <= file.length()) {
            ByteBuffer header = file.read(position, CHUNK_HEADER, LITTLE_ENDIAN);
            int identifier = header.getInt();
            long length = Integer.toUnsignedLong(header.getInt());
            position += CHUNK_HEADER;
            if (identifier == DS64 && position + 16 <= file.length()) {
                dataLengthIn64Bits = file.read(position, 16, LITTLE_ENDIAN).getLong(8);
            }
            if (identifier == DATA) {
                boolean large = length == IN_DS64 && dataLengthIn64Bits >= 0;
                requireData(large ? dataLengthIn64Bits : length, file.length() - position);
                return;
            }
            position += length + (length & 1);
        }
        throw ContainerStructure.truncated("its sound data does not begin before the file ends.");
    }

    private static void requireData(long promised, long found) {
        if (promised > found && !UNKNOWN.contains(promised)) {
            throw ContainerStructure.truncated(
                    "its header promises " + promised + " bytes of sound, " + found + " are there.");
        }
    }
}
