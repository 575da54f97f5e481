package studio.soliloquy.preview;

import java.nio.ByteBuffer;

/**
 * A frame as clients get it; shared by all who want it in the same size.
 *
 * @param jpeg never written to
 */
@SuppressWarnings("ArrayRecordComponent")
record PreviewPicture(int frameIndex, int frameCount, byte[] jpeg) {
    private static final int HEADER_BYTES = 16;
    private static final byte VERSION = 1;
    private static final byte KIND_JPEG = 1;

    /** @param message as {@link #message} made it */
    static PreviewPicture parse(ByteBuffer message) {
        byte[] jpeg = new byte[message.remaining() - HEADER_BYTES];
        message.get(HEADER_BYTES, jpeg);
        return new PreviewPicture(message.getInt(8), message.getInt(12), jpeg);
    }

    /** Header (u8 version, u8 kind, u16 0, u32 channel, u32 frame index, u32 frame count, big-endian), then the JPEG. */
    ByteBuffer message(int channel) {
        return ByteBuffer.allocate(HEADER_BYTES + jpeg.length)
                .put(VERSION)
                .put(KIND_JPEG)
                .putShort((short) 0)
                .putInt(channel)
                .putInt(frameIndex)
                .putInt(frameCount)
                .put(jpeg)
                .flip();
    }
}
