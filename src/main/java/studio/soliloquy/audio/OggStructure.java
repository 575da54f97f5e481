package studio.soliloquy.audio;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;

/** RFC 3533: pages of a 27-byte header, a table of segment lengths and a body; every stream ends with a marked page. */
final class OggStructure implements ContainerStructure {
    private static final int CAPTURE_PATTERN = 0x5367674f;
    private static final int HEADER = 27;
    private static final int LARGEST_SEGMENT_TABLE = 255;
    private static final int BEGIN_OF_STREAM = 2;
    private static final int END_OF_STREAM = 4;

    private final Set<Integer> open = new HashSet<>();

    @Override
    public void requireComplete(ContainerFile file) throws IOException {
        long position = 0;
        while (position < file.length()) {
            ByteBuffer page = file.read(position, HEADER + LARGEST_SEGMENT_TABLE, LITTLE_ENDIAN);
            if (page.limit() < HEADER || page.getInt(0) != CAPTURE_PATTERN) {
                break;
            }
            track(page.get(5), page.getInt(14));
            position += pageLength(page);
        }
        if (position > file.length()) {
            throw ContainerStructure.truncated("its last page misses " + (position - file.length()) + " bytes.");
        }
        if (!open.isEmpty()) {
            throw ContainerStructure.truncated("the page that ends its sound is missing.");
        }
    }

    private void track(int flags, int stream) {
        if ((flags & BEGIN_OF_STREAM) != 0) {
            open.add(stream);
        }
        if ((flags & END_OF_STREAM) != 0) {
            open.remove(stream);
        }
    }

    private static long pageLength(ByteBuffer page) {
        int segments = page.get(26) & 0xff;
        long length = HEADER + segments;
        for (int at = HEADER; at < Math.min(page.limit(), HEADER + segments); at++) {
            length += page.get(at) & 0xff;
        }
        return length;
    }
}
