package studio.soliloquy.audio;

import static java.nio.ByteOrder.BIG_ENDIAN;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * MP3 frames behind ID3 tags. Most encoders leave a Xing or Info block in the first frame that tells how many bytes
 * follow; where there is none, only a cut within the last frame can be seen, and the decoder sees that.
 */
final class Mp3Structure implements ContainerStructure {
    private static final int ID3_HEADER = 10;
    private static final int ID3 = 0x494433;
    private static final int XING = 0x58696e67;
    private static final int INFO = 0x496e666f;
    private static final int HAS_FRAMES = 1;
    private static final int HAS_BYTES = 2;

    @Override
    public void requireComplete(ContainerFile file) throws IOException {
        long first = afterTags(file);
        if (first >= file.length()) {
            throw ContainerStructure.truncated("it ends within its tags, before the sound begins.");
        }
        long promised = promisedBytes(file, first);
        if (promised > file.length() - first) {
            throw ContainerStructure.truncated(
                    "its header promises " + promised + " bytes of sound, " + (file.length() - first) + " are there.");
        }
    }

    private static long afterTags(ContainerFile file) throws IOException {
        long position = 0;
        ByteBuffer header = file.read(position, ID3_HEADER, BIG_ENDIAN);
        while (header.limit() == ID3_HEADER && header.getInt(0) >>> 8 == ID3) {
            position += ID3_HEADER + sevenBitLength(header);
            header = file.read(position, ID3_HEADER, BIG_ENDIAN);
        }
        return position;
    }

    private static int sevenBitLength(ByteBuffer header) {
        int length = 0;
        for (int at = 6; at < ID3_HEADER; at++) {
            length = length << 7 | header.get(at) & 0x7f;
        }
        return length;
    }

    private static long promisedBytes(ContainerFile file, long first) throws IOException {
        ByteBuffer header = file.read(first, MpegAudioFrame.HEADER_BYTES, BIG_ENDIAN);
        if (header.limit() < MpegAudioFrame.HEADER_BYTES) {
            return 0;
        }
        Optional<MpegAudioFrame> frame = MpegAudioFrame.parse(header.getInt());
        return frame.isPresent() ? promisedBytes(file.read(first + frame.get().infoOffset(), 16, BIG_ENDIAN)) : 0;
    }

    private static long promisedBytes(ByteBuffer info) {
        if (info.limit() < 16 || info.getInt(0) != XING && info.getInt(0) != INFO) {
            return 0;
        }
        int flags = info.getInt(4);
        int at = (flags & HAS_FRAMES) != 0 ? 12 : 8;
        return (flags & HAS_BYTES) != 0 ? Integer.toUnsignedLong(info.getInt(at)) : 0;
    }
}
