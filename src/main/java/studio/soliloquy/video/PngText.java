package studio.soliloquy.video;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Text inside PNG pictures: the {@code iTXt} chunk of the PNG specification. */
final class PngText {
    /** The signature and the header chunk, which must come first. */
    private static final int HEADER = 8 + 25;

    private static final byte[] COMMENT = "iTXtComment\0\0\0\0\0".getBytes(StandardCharsets.US_ASCII);

    private PngText() {}

    /** @return {@code png} with a comment behind its header */
    static byte[] comment(byte[] png, String comment) {
        byte[] text = comment.getBytes(StandardCharsets.UTF_8);
        byte[] chunk = new byte[COMMENT.length + text.length];
        System.arraycopy(COMMENT, 0, chunk, 0, COMMENT.length);
        System.arraycopy(text, 0, chunk, COMMENT.length, text.length);
        CRC32 checksum = new CRC32();
        checksum.update(chunk);
        return ByteBuffer.allocate(png.length + Integer.BYTES + chunk.length + Integer.BYTES)
                .put(png, 0, HEADER)
                .putInt(chunk.length - Integer.BYTES)
                .put(chunk)
                .putInt((int) checksum.getValue())
                .put(png, HEADER, png.length - HEADER)
                .array();
    }
}
