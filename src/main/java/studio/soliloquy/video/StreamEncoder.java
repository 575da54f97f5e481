package studio.soliloquy.video;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_BITEXACT;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_GLOBAL_HEADER;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
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

    /** @param name of the encoder, as FFmpeg calls it */
    static StreamEncoder opened(String name, Configuration configuration) {
        AVCodec codec = avcodec_find_encoder_by_name(name);
        if (codec == null) {
            throw VideoError.VIDEO_NOT_ENCODED.because("Expected FFmpeg with the encoder " + name + ", found none");
        }
        StreamEncoder encoder =
                new StreamEncoder(FFmpeg.allocated(avcodec_alloc_context3(codec), "the encoder " + name));
        try {
            AVCodecContext context = encoder.context;
            context.flags(context.flags() | AV_CODEC_FLAG_GLOBAL_HEADER | AV_CODEC_FLAG_BITEXACT);
            configuration.apply(context);
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

    /** Sets an encoder up before it is opened. */
    interface Configuration {
        void apply(AVCodecContext context);
    }
}
