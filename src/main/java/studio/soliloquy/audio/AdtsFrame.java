package studio.soliloquy.audio;

/** The header that begins each frame of AAC in ADTS, as in ISO/IEC 13818-7. */
final class AdtsFrame {
    static final int HEADER_BYTES = 7;

    private AdtsFrame() {}

    /** Whether a frame begins these bytes and another one follows it. */
    static boolean beginsIn(byte[] head) {
        int length = length(head, 0);
        return length > 0 && (length == head.length || length(head, length) > 0);
    }

    /** The length of the whole frame that begins at {@code at}, 0 when none begins there. */
    static int length(byte[] bytes, int at) {
        if (at + HEADER_BYTES > bytes.length || (bytes[at] & 0xff) != 0xff || (bytes[at + 1] & 0xf6) != 0xf0) {
            return 0;
        }
        int length = (bytes[at + 3] & 3) << 11 | (bytes[at + 4] & 0xff) << 3 | (bytes[at + 5] & 0xff) >> 5;
        return length > HEADER_BYTES ? length : 0;
    }
}
