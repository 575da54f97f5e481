package studio.soliloquy.video;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_CLOSED_GOP;
import static org.bytedeco.ffmpeg.global.avutil.AVCHROMA_LOC_CENTER;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_PRI_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_RGB;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGR24;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_PAL8;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;

import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avutil.AVRational;

/** The encoders of pictures. The time base of each is one frame; the same frames give the same packets. */
final class PictureEncoders {
    private static final int LARGEST_CRF_OF_VP9 = 63;

    private PictureEncoders() {}

    /**
     * For one segment. Every stream of the same settings and size has the same parameter sets, begins with a frame that
     * needs no other and never refers across one.
     */
    static StreamEncoder ofSegment(OutputFormat output, FrameFormat format, VideoSettings settings) {
        return switch (output) {
            case MP4 -> h264(format, settings);
            case WEBM -> vp9(format, settings);
            case GIF, PNG -> lossless(format, settings);
        };
    }

    /** H.264 in yuv420p, BT.709, limited range. */
    private static StreamEncoder h264(FrameFormat format, VideoSettings settings) {
        return StreamEncoder.opened("libx264", context -> {
            picture(context, format, settings);
            bt709(context);
            context.flags(context.flags() | AV_CODEC_FLAG_CLOSED_GOP);
            FFmpeg.set(context.priv_data(), "preset", settings.preset().x264());
            FFmpeg.set(context.priv_data(), "crf", Integer.toString(settings.crf()));
            // The delimiter keeps two IDR frames apart where a segment of a single frame is joined to the next one.
            // Looking ahead on a thread of its own gives the same bytes for more of the processor's time.
            FFmpeg.set(context.priv_data(), "x264-params", "cpu-independent=1:aud=1:sync-lookahead=0");
        });
    }

    /** VP9 in yuv420p, BT.709, limited range, by libvpx in the mode that keeps pace with rendering. */
    private static StreamEncoder vp9(FrameFormat format, VideoSettings settings) {
        return StreamEncoder.opened("libvpx-vp9", context -> {
            picture(context, format, settings);
            bt709(context);
            context.bit_rate(0);
            FFmpeg.set(context.priv_data(), "crf", Integer.toString(crfOfVp9(settings.crf())));
            FFmpeg.set(context.priv_data(), "deadline", "realtime");
            FFmpeg.set(context.priv_data(), "cpu-used", "6");
            FFmpeg.set(context.priv_data(), "row-mt", "1");
            FFmpeg.set(context.priv_data(), "tile-columns", "2");
            FFmpeg.set(context.priv_data(), "lag-in-frames", "0");
        });
    }

    /** The two scales are alike but for their length. */
    private static int crfOfVp9(int crf) {
        return Math.round((float) crf * LARGEST_CRF_OF_VP9 / VideoSettings.LARGEST_CRF);
    }

    /** H.264 in RGB, lossless: the pixels come back as they were. */
    private static StreamEncoder lossless(FrameFormat format, VideoSettings settings) {
        return StreamEncoder.opened("libx264rgb", context -> {
            picture(context, format, settings);
            context.pix_fmt(AV_PIX_FMT_BGR24).colorspace(AVCOL_SPC_RGB).color_range(AVCOL_RANGE_JPEG);
            context.flags(context.flags() | AV_CODEC_FLAG_CLOSED_GOP);
            FFmpeg.set(context.priv_data(), "preset", EncoderPreset.ULTRAFAST.x264());
            FFmpeg.set(context.priv_data(), "qp", "0");
            FFmpeg.set(context.priv_data(), "x264-params", "cpu-independent=1:aud=1");
        });
    }

    /** GIF from frames that have a palette. */
    static StreamEncoder gif(int width, int height, AVRational timeBase) {
        return StreamEncoder.opened("gif", context -> {
            context.width(width).height(height).pix_fmt(AV_PIX_FMT_PAL8);
            context.time_base().num(timeBase.num()).den(timeBase.den());
        });
    }

    private static void picture(AVCodecContext context, FrameFormat format, VideoSettings settings) {
        context.width(format.width()).height(format.height());
        context.time_base().num(format.rate().denominator()).den(format.rate().numerator());
        context.framerate().num(format.rate().numerator()).den(format.rate().denominator());
        context.sample_aspect_ratio().num(1).den(1);
        context.thread_count(settings.encoderThreads());
    }

    private static void bt709(AVCodecContext context) {
        context.pix_fmt(AV_PIX_FMT_YUV420P);
        context.color_primaries(AVCOL_PRI_BT709).color_trc(AVCOL_TRC_BT709).colorspace(AVCOL_SPC_BT709);
        context.color_range(AVCOL_RANGE_MPEG).chroma_sample_location(AVCHROMA_LOC_CENTER);
    }
}
