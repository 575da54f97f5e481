package studio.soliloquy.audio;

import java.util.Optional;

/**
 * The four header bytes that begin each frame of an MP3, as in ISO/IEC 11172-3 and 13818-3, layer III only.
 *
 * @param length of the whole frame in bytes
 * @param infoOffset where in the frame a Xing or Info block would begin
 */
record MpegAudioFrame(int version, int sampleRate, int length, int infoOffset) {
    static final int HEADER_BYTES = 4;
    private static final int LAYER_3 = 1;
    private static final int MPEG_1 = 3;
    private static final int MPEG_2 = 2;
    private static final int RESERVED = 1;
    private static final int[] MPEG_1_KILOBITS = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0};
    private static final int[] MPEG_2_KILOBITS = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0};
    private static final int[] MPEG_1_RATES = {44_100, 48_000, 32_000, 0};

    /** Reads a header; empty when these bytes are none, or one of the free format whose length is not told. */
    static Optional<MpegAudioFrame> parse(int header) {
        int version = header >>> 19 & 3;
        int rateIndex = header >>> 10 & 3;
        int kilobits = (version == MPEG_1 ? MPEG_1_KILOBITS : MPEG_2_KILOBITS)[header >>> 12 & 15];
        boolean synchronised = header >>> 21 == 0x7ff;
        if (!synchronised || version == RESERVED || (header >>> 17 & 3) != LAYER_3 || rateIndex == 3 || kilobits == 0) {
            return Optional.empty();
        }
        int sampleRate = MPEG_1_RATES[rateIndex] >> (version == MPEG_1 ? 0 : version == MPEG_2 ? 1 : 2);
        int padding = header >>> 9 & 1;
        int length = (version == MPEG_1 ? 144_000 : 72_000) * kilobits / sampleRate + padding;
        boolean mono = (header >>> 6 & 3) == 3;
        int sideInformation = version == MPEG_1 ? (mono ? 17 : 32) : (mono ? 9 : 17);
        return Optional.of(new MpegAudioFrame(version, sampleRate, length, HEADER_BYTES + sideInformation));
    }

    /** Whether two matching frames follow each other somewhere in these bytes. */
    static boolean beginsIn(byte[] head) {
        for (int at = 0; at + HEADER_BYTES <= head.length; at++) {
            Optional<MpegAudioFrame> frame = parse(header(head, at));
            if (frame.isPresent() && frame.get().isFollowed(head, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean isFollowed(byte[] head, int at) {
        int next = at + length;
        return next + HEADER_BYTES <= head.length
                && parse(header(head, next)).filter(this::continuesWith).isPresent();
    }

    private boolean continuesWith(MpegAudioFrame next) {
        return next.version == version && next.sampleRate == sampleRate;
    }

    /** The length of the whole frame that begins these bytes, 0 when none begins there or its length is not told. */
    static int length(byte[] bytes) {
        return bytes.length < HEADER_BYTES
                ? 0
                : parse(header(bytes, 0)).map(MpegAudioFrame::length).orElse(0);
    }

    private static int header(byte[] bytes, int at) {
        return bytes[at] << 24 | (bytes[at + 1] & 0xff) << 16 | (bytes[at + 2] & 0xff) << 8 | (bytes[at + 3] & 0xff);
    }
}
