package studio.soliloquy.video;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One box of an MP4 file, as ISO/IEC 14496-12 lays it out, in memory.
 *
 * @param content without the box's own header, big-endian; every reader takes a copy with a position of its own
 */
record Box(String type, ByteBuffer content) {
    static final int HEADER = 8;

    /** The boxes that follow one another in {@code bytes}. */
    static void each(ByteBuffer bytes, Consumer<Box> taker) {
        ByteBuffer left = bytes.duplicate();
        while (left.remaining() >= HEADER) {
            int size = left.getInt(left.position());
            if (size < HEADER || size > left.remaining()) {
                throw damaged();
            }
            taker.accept(new Box(type(left, left.position() + 4), left.slice(left.position() + HEADER, size - HEADER)));
            left.position(left.position() + size);
        }
    }

    static String type(ByteBuffer bytes, int at) {
        byte[] letters = new byte[4];
        bytes.get(at, letters);
        return new String(letters, StandardCharsets.ISO_8859_1);
    }

    /** The first box of this type directly inside. */
    Optional<Box> child(String wanted) {
        Box[] found = new Box[1];
        each(content, box -> {
            if (found[0] == null && box.type.equals(wanted)) {
                found[0] = box;
            }
        });
        return Optional.ofNullable(found[0]);
    }

    /** The box that is reached by these types, one inside the other. */
    Box at(String... path) {
        Box box = this;
        for (String step : path) {
            box = box.child(step).orElseThrow(Box::damaged);
        }
        return box;
    }

    int version() {
        return Byte.toUnsignedInt(content.get(0));
    }

    int flags() {
        return content.getInt(0) & 0xffffff;
    }

    /** The number of 32 bits at this place, which has no sign. */
    long number(int at) {
        return Integer.toUnsignedLong(content.getInt(at));
    }

    /** This box without its first bytes: what stands behind them is boxes again. */
    Box behind(int bytes) {
        return new Box(type, content.slice(bytes, content.limit() - bytes));
    }

    static RuntimeException damaged() {
        return VideoError.VIDEO_UNREADABLE.because("Expected a whole MP4 in fragments, found one that is damaged");
    }
}
