package studio.soliloquy.video;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The size a picture claims, read from its header alone: before a decoder may reserve memory for it.
 *
 * @param width in pixels, as stored
 * @param height in pixels, as stored
 */
record PictureHeader(int width, int height) {
    private static final int PNG_HEADER = 24;
    private static final int WEBP_HEADER = 30;
    private static final int WEBP_ANIMATED = 0x02;
    private static final int JPEG_SEGMENT = 4;

    PictureHeader {
        if (width < 1 || height < 1) {
            throw damaged();
        }
    }

    /** @throws studio.soliloquy.error.StudioException {@code PICTURE_UNREADABLE} or {@code PICTURE_UNSUPPORTED} */
    static PictureHeader of(PictureKind kind, byte[] picture) {
        ByteBuffer bytes = ByteBuffer.wrap(picture);
        return switch (kind) {
            case JPEG -> jpeg(bytes);
            case PNG -> png(bytes);
            case WEBP -> webp(bytes.order(ByteOrder.LITTLE_ENDIAN));
        };
    }

    long pixels() {
        return (long) width * height;
    }

    private static PictureHeader png(ByteBuffer bytes) {
        if (bytes.limit() < PNG_HEADER || !PictureKind.at(bytes.array(), 12, "IHDR")) {
            throw damaged();
        }
        return new PictureHeader(bytes.getInt(16), bytes.getInt(20));
    }

    private static PictureHeader webp(ByteBuffer bytes) {
        if (bytes.limit() < WEBP_HEADER || Integer.toUnsignedLong(bytes.getInt(4)) + 8 > bytes.limit()) {
            throw damaged();
        }
        byte[] array = bytes.array();
        if (PictureKind.at(array, 12, "VP8X")) {
            if ((array[20] & WEBP_ANIMATED) != 0) {
                throw VideoError.PICTURE_UNSUPPORTED.because("Expected a still picture, found an animated WebP");
            }
            return new PictureHeader(1 + (bytes.getInt(24) & 0xffffff), 1 + (bytes.getInt(26) >>> 8));
        }
        if (PictureKind.at(array, 12, "VP8L")) {
            int sizes = bytes.getInt(21);
            return new PictureHeader(1 + (sizes & 0x3fff), 1 + (sizes >>> 14 & 0x3fff));
        }
        if (PictureKind.at(array, 12, "VP8 ")) {
            return new PictureHeader(bytes.getShort(26) & 0x3fff, bytes.getShort(28) & 0x3fff);
        }
        throw damaged();
    }

    private static PictureHeader jpeg(ByteBuffer bytes) {
        int offset = 2;
        while (offset + JPEG_SEGMENT <= bytes.limit()) {
            if ((bytes.get(offset) & 0xff) != 0xff) {
                throw damaged();
            }
            int marker = bytes.get(offset + 1) & 0xff;
            if (marker == 0xff) {
                offset++;
            } else if (isFrame(marker)) {
                return jpegFrame(bytes, offset, marker);
            } else {
                offset += 2 + (isAlone(marker) ? 0 : bytes.getShort(offset + 2) & 0xffff);
            }
        }
        throw damaged();
    }

    /** SOF0 to SOF15, without the markers among them that mean something else: DHT, JPG and DAC. */
    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    /** RST0 to RST7 and TEM have no length. */
    private static boolean isAlone(int marker) {
        return marker >= 0xd0 && marker <= 0xd7 || marker == 0x01;
    }

    private static PictureHeader jpegFrame(ByteBuffer bytes, int offset, int marker) {
        if (offset + 9 > bytes.limit()) {
            throw damaged();
        }
        if (marker > 0xc2 || bytes.get(offset + 4) != 8) {
            throw VideoError.PICTURE_UNSUPPORTED.because(
                    "Expected a baseline or progressive JPEG of 8 bits, found a rarer kind of JPEG");
        }
        return new PictureHeader(bytes.getShort(offset + 7) & 0xffff, bytes.getShort(offset + 5) & 0xffff);
    }

    private static RuntimeException damaged() {
        return VideoError.PICTURE_UNREADABLE.because("Expected a whole picture, found one that is cut off or damaged");
    }
}
