package studio.soliloquy.video;

import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EXIT;
import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;
import static org.bytedeco.ffmpeg.global.avutil.av_opt_set;
import static org.bytedeco.ffmpeg.global.avutil.av_strerror;
import static org.bytedeco.ffmpeg.presets.avutil.AVERROR_ENOSPC;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import studio.soliloquy.error.StudioException;

/** FFmpeg's answers and arguments in the studio's terms. Using this class makes the library keep its log to itself. */
final class FFmpeg {
    private static final int LONGEST_ANSWER = 128;

    static {
        av_log_set_level(AV_LOG_QUIET);
    }

    private FFmpeg() {}

    /**
     * @param expected what the call was for, as it follows "Expected": {@code "to write the video's header"}
     * @return {@code result}, where it is no error
     */
    static int check(int result, VideoError error, String expected) {
        if (result >= 0) {
            return result;
        }
        if (result == AVERROR_ENOSPC()) {
            throw VideoError.VIDEO_STORAGE_FULL.because("Expected " + expected + ", found no space left on the disk");
        }
        if (result == AVERROR_EXIT()) {
            throw cancelled();
        }
        throw error.because("Expected " + expected + ", found: " + answer(result));
    }

    /** @return {@code pointer}, where it is not null */
    static <P extends Pointer> P allocated(P pointer, String what) {
        if (pointer == null || pointer.isNull()) {
            throw new OutOfMemoryError("FFmpeg could not allocate " + what);
        }
        return pointer;
    }

    static RuntimeException cancelled() {
        return VideoError.VIDEO_CANCELLED.because("Expected to finish the video, found that it was cancelled");
    }

    /** A failure of another thread, for this one. */
    static RuntimeException again(Throwable cause) {
        if (cause instanceof StudioException failure && failure.code() instanceof VideoError error) {
            return error.because(failure.getMessage(), failure);
        }
        return VideoError.VIDEO_NOT_ENCODED.because("Expected to encode the video, found an unforeseen failure", cause);
    }

    static void set(Pointer object, String option, String value) {
        check(
                av_opt_set(object, option, value, 0),
                VideoError.VIDEO_NOT_ENCODED,
                "FFmpeg to take " + option + "=" + value);
    }

    /** The file as FFmpeg's file protocol names it, whatever characters the path has. Closed by the caller. */
    static BytePointer url(Path file) {
        return text("file:" + file.toAbsolutePath());
    }

    /** UTF-8, whatever the platform's own encoding is. Closed by the caller. */
    static BytePointer text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        BytePointer pointer = new BytePointer(bytes.length + 1L);
        return pointer.put(bytes, 0, bytes.length).put(bytes.length, (byte) 0);
    }

    private static String answer(int result) {
        byte[] text = new byte[LONGEST_ANSWER];
        av_strerror(result, text, text.length);
        int end = 0;
        while (end < text.length && text[end] != 0) {
            end++;
        }
        return new String(text, 0, end, StandardCharsets.UTF_8);
    }
}
