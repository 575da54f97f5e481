package studio.soliloquy.video;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_BITEXACT;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_CLOSED_GOP;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_GLOBAL_HEADER;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avutil.AVCHROMA_LOC_CENTER;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_PRI_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLTP;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.presets.avutil.AVERROR_EAGAIN;

import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** One of FFmpeg's encoders, set up. One thread at a time; closed by whoever made it. */
final class StreamEncoder implements NativeResource {
    private final AVCodecContext context;
    private final AVPacket packet;

    private StreamEncoder(AVCodecContext context) {
        this.context = context;
        this.packet = FFmpeg.allocated(av_packet_alloc(), "a packet");
    }

    /**
     * H.264 in yuv420p, BT.709, limited range; time base one frame. Every stream of the same settings and size has the
     * same parameter sets, begins with an IDR frame and never refers across one.
     */
    static StreamEncoder h264(FrameFormat format, VideoSettings settings) {
        return opened("libx264", (context, codec) -> {
            context.width(format.width()).height(format.height()).pix_fmt(AV_PIX_FMT_YUV420P);
            context.time_base()
                    .num(format.rate().denominator())
                    .den(format.rate().numerator());
            context.framerate().num(format.rate().numerator()).den(format.rate().denominator());
            context.sample_aspect_ratio().num(1).den(1);
            context.color_primaries(AVCOL_PRI_BT709).color_trc(AVCOL_TRC_BT709).colorspace(AVCOL_SPC_BT709);
            context.color_range(AVCOL_RANGE_MPEG).chroma_sample_location(AVCHROMA_LOC_CENTER);
            context.flags(context.flags() | AV_CODEC_FLAG_CLOSED_GOP);
            context.thread_count(settings.encoderThreads());
            FFmpeg.set(context.priv_data(), "preset", settings.preset().x264());
            FFmpeg.set(context.priv_data(), "crf", Integer.toString(settings.crf()));
            // The delimiter keeps two IDR frames apart where a segment of a single frame is joined to the next one.
            FFmpeg.set(context.priv_data(), "x264-params", "cpu-independent=1:aud=1");
        });
    }

    /** AAC-LC from planar float samples; time base one sample. */
    static StreamEncoder aac(int sampleRate, int channels, int bitrate) {
        return opened("aac", (context, codec) -> {
            context.sample_fmt(AV_SAMPLE_FMT_FLTP).sample_rate(sampleRate).bit_rate(bitrate);
            av_channel_layout_default(context.ch_layout(), channels);
            context.time_base().num(1).den(sampleRate);
        });
    }

    private static StreamEncoder opened(String name, Configuration configuration) {
        AVCodec codec = avcodec_find_encoder_by_name(name);
        if (codec == null) {
            throw VideoError.VIDEO_NOT_ENCODED.because("Expected FFmpeg with the encoder " + name + ", found none");
        }
        StreamEncoder encoder =
                new StreamEncoder(FFmpeg.allocated(avcodec_alloc_context3(codec), "the encoder " + name));
        try {
            AVCodecContext context = encoder.context;
            context.flags(context.flags() | AV_CODEC_FLAG_GLOBAL_HEADER | AV_CODEC_FLAG_BITEXACT);
            configuration.apply(context, codec);
            check(avcodec_open2(context, codec, (AVDictionary) null), "the encoder " + name + " to take its settings");
            return encoder;
        } catch (RuntimeException failure) {
            encoder.close();
            throw failure;
        }
    }

    AVCodecContext context() {
        return context;
    }

    /**
     * Encodes one frame. Once this returns the encoder holds no reference to it.
     *
     * @param frame null for the end: gives out all that is held back
     * @param packets takes each packet as it comes, in the encoder's time base; it is emptied afterwards
     */
    void encode(AVFrame frame, Consumer<AVPacket> packets) {
        check(avcodec_send_frame(context, frame), "the encoder to take a frame");
        while (true) {
            int result = avcodec_receive_packet(context, packet);
            if (result == AVERROR_EAGAIN() || result == AVERROR_EOF()) {
                return;
            }
            check(result, "the encoder to give a packet");
            packets.accept(packet);
        }
    }

    private static int check(int result, String expected) {
        return FFmpeg.check(result, VideoError.VIDEO_NOT_ENCODED, expected);
    }

    @Override
    public void close() {
        av_packet_free(packet);
        avcodec_free_context(context);
    }

    private interface Configuration {
        void apply(AVCodecContext context, AVCodec codec);
    }
}
