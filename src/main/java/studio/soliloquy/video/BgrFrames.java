package studio.soliloquy.video;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT2020_CL;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT2020_NCL;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_RGB;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_UNSPECIFIED;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ422P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ444P;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_BT2020;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_ITU601;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_ITU709;

import org.bytedeco.ffmpeg.avutil.AVFrame;

/** Turns decoded frames into BGR, by the colour tags they carry. One thread at a time; closed by whoever made it. */
final class BgrFrames implements NativeResource {
    private static final int HIGH_DEFINITION = 720;

    private record Source(int width, int height, int pixelFormat, int matrix, boolean fullRange) {
        static Source of(AVFrame frame) {
            return new Source(frame.width(), frame.height(), frame.format(), matrix(frame), fullRange(frame));
        }

        private static int matrix(AVFrame frame) {
            int space = frame.colorspace();
            if (space == AVCOL_SPC_BT2020_NCL || space == AVCOL_SPC_BT2020_CL) {
                return SWS_CS_BT2020;
            }
            boolean untagged = space == AVCOL_SPC_UNSPECIFIED || space == AVCOL_SPC_RGB;
            boolean bt709 = space == AVCOL_SPC_BT709 || untagged && frame.height() >= HIGH_DEFINITION;
            return bt709 ? SWS_CS_ITU709 : SWS_CS_ITU601;
        }

        private static boolean fullRange(AVFrame frame) {
            int format = frame.format();
            return frame.color_range() == AVCOL_RANGE_JPEG
                    || format == AV_PIX_FMT_YUVJ420P
                    || format == AV_PIX_FMT_YUVJ422P
                    || format == AV_PIX_FMT_YUVJ444P;
        }
    }

    private Source source;
    private final Owned owned = new Owned();
    private ColourConversion colours;
    private NativeFrame bgr;

    /** A copy of {@code decoded}, the caller's own. */
    Frame of(AVFrame decoded) {
        prepare(Source.of(decoded));
        colours.convert(decoded, bgr.av());
        Frame frame = Frame.black(source.width, source.height);
        bgr.get(frame);
        return frame;
    }

    private void prepare(Source found) {
        if (found.equals(source)) {
            return;
        }
        owned.close();
        colours = owned.add(
                ColourConversion.decoding(found.width, found.height, found.pixelFormat, found.matrix, found.fullRange));
        bgr = owned.add(NativeFrame.bgr(found.width, found.height));
        source = found;
    }

    @Override
    public void close() {
        source = null;
        owned.close();
    }
}
