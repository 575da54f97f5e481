package studio.soliloquy.video;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_H264;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_VP9;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_GBRP;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a render results in. Whoever renders names it twice: to {@link VideoEncoder} for each segment and to
 * {@link VideoJoiner} for the whole.
 */
public enum OutputFormat {
    /** H.264 and AAC in MP4: plays everywhere. */
    MP4("MP4 (H.264, AAC)", "mp4", "video/mp4", true),
    /** VP9 and Opus in WebM: free of patents, smaller, slower to make. */
    WEBM("WebM (VP9, Opus)", "webm", "video/webm", true),
    /** A picture that moves, for ever, at most 25 times a second, in at most 256 colours and without sound. */
    GIF("Animated GIF", "gif", "image/gif", false),
    /** A ZIP archive of PNG pictures, every pixel as it was rendered: {@code frame_000000.png} … */
    PNG("PNG frames (ZIP)", "zip", "application/zip", false);

    private final String title;
    private final String extension;
    private final String mediaType;
    private final boolean hasSound;

    OutputFormat(String title, String extension, String mediaType, boolean hasSound) {
        this.title = title;
        this.extension = extension;
        this.mediaType = mediaType;
        this.hasSound = hasSound;
    }

    /** For people. */
    public String title() {
        return title;
    }

    /** Of a file of this format, without the dot. */
    public String extension() {
        return extension;
    }

    /** As HTTP names it. */
    public String mediaType() {
        return mediaType;
    }

    /** Whether the sound goes into the file. */
    public boolean hasSound() {
        return hasSound;
    }

    /** The format whose extension {@code fileName} has, in capitals or not. */
    public static Optional<OutputFormat> ofFileName(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> name.endsWith("." + format.extension))
                .findFirst();
    }

    /** Whether segments hold the very pixels they were given, and not the final codec's packets. */
    boolean isDecodedWhenJoined() {
        return this == GIF || this == PNG;
    }

    /** Of segments, by FFmpeg's number. */
    int segmentCodec() {
        return this == WEBM ? AV_CODEC_ID_VP9 : AV_CODEC_ID_H264;
    }

    /** Of segments, by FFmpeg's number. */
    int segmentPixels() {
        return isDecodedWhenJoined() ? AV_PIX_FMT_GBRP : AV_PIX_FMT_YUV420P;
    }
}
