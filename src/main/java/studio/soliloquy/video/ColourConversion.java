package studio.soliloquy.video;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGR24;
import static org.bytedeco.ffmpeg.global.swscale.SWS_ACCURATE_RND;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BICUBIC;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BITEXACT;
import static org.bytedeco.ffmpeg.global.swscale.SWS_FULL_CHR_H_INP;
import static org.bytedeco.ffmpeg.global.swscale.SWS_FULL_CHR_H_INT;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCoefficients;
import static org.bytedeco.ffmpeg.global.swscale.sws_getContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;
import static org.bytedeco.ffmpeg.global.swscale.sws_setColorspaceDetails;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.ffmpeg.swscale.SwsFilter;
import org.bytedeco.javacpp.DoublePointer;

/**
 * Turns YUV into BGR at the same size, rounding to the nearest value and not, as is swscale's habit, down.
 * One thread at a time; closed by whoever made it.
 */
final class ColourConversion implements NativeResource {
    private static final int EXACT = SWS_ACCURATE_RND | SWS_BITEXACT | SWS_FULL_CHR_H_INP | SWS_FULL_CHR_H_INT;
    private static final int ONE = 1 << 16;

    private SwsContext context;

    private ColourConversion(int width, int height, int from, int to, int method) {
        context = FFmpeg.allocated(
                sws_getContext(
                        width,
                        height,
                        from,
                        width,
                        height,
                        to,
                        EXACT | method,
                        (SwsFilter) null,
                        (SwsFilter) null,
                        (DoublePointer) null),
                "a colour conversion");
    }

    /**
     * To BGR.
     *
     * @param pixelFormat of the decoded frames, one of FFmpeg's
     * @param matrix one of swscale's {@code SWS_CS_}
     * @param fullRange whether luma goes from 0 to 255 and not from 16 to 235
     */
    static ColourConversion decoding(int width, int height, int pixelFormat, int matrix, boolean fullRange) {
        ColourConversion conversion = new ColourConversion(width, height, pixelFormat, AV_PIX_FMT_BGR24, SWS_BICUBIC);
        conversion.colours(matrix, fullRange, matrix, true);
        return conversion;
    }

    private void colours(int fromMatrix, boolean fromFull, int toMatrix, boolean toFull) {
        sws_setColorspaceDetails(
                context,
                sws_getCoefficients(fromMatrix),
                fromFull ? 1 : 0,
                sws_getCoefficients(toMatrix),
                toFull ? 1 : 0,
                0,
                ONE,
                ONE);
    }

    void convert(AVFrame from, AVFrame to) {
        FFmpeg.check(
                sws_scale(context, from.data(), from.linesize(), 0, from.height(), to.data(), to.linesize()),
                VideoError.VIDEO_NOT_ENCODED,
                "a frame whose colours can be converted");
    }

    @Override
    public void close() {
        if (context != null) {
            sws_freeContext(context);
            context = null;
        }
    }
}
