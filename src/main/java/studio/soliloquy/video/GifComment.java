package studio.soliloquy.video;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The comment extension of GIF89a, put behind the last picture of a finished file. */
final class GifComment {
    private static final int TRAILER = 0x3b;
    private static final int EXTENSION = 0x21;
    private static final int COMMENT = 0xfe;
    private static final int LONGEST_BLOCK = 255;

    private GifComment() {}

    static void append(Path gif, String comment) {
        try (RandomAccessFile file = new RandomAccessFile(gif.toFile(), "rw")) {
            file.seek(file.length() - 1);
            if (file.read() != TRAILER) {
                throw VideoError.VIDEO_NOT_WRITTEN.because("Expected a whole GIF, found one without its end");
            }
            file.seek(file.length() - 1);
            file.write(EXTENSION);
            file.write(COMMENT);
            writeBlocks(file, comment.getBytes(StandardCharsets.UTF_8));
            file.write(TRAILER);
        } catch (IOException problem) {
            throw VideoError.VIDEO_NOT_WRITTEN.because("Expected to finish the GIF, found a failing disk", problem);
        }
    }

    private static void writeBlocks(RandomAccessFile file, byte[] text) throws IOException {
        for (int start = 0; start < text.length; start += LONGEST_BLOCK) {
            int length = Math.min(LONGEST_BLOCK, text.length - start);
            file.write(length);
            file.write(text, start, length);
        }
        file.write(0);
    }
}
