package studio.soliloquy.video;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_CORRUPT;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_INVALIDDATA;
import static org.bytedeco.ffmpeg.presets.avutil.AVERROR_EAGAIN;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** Decodes packets from a source that outlives it. One thread at a time; closed by whoever made it. */
final class StreamDecoder implements NativeResource {
    private final PacketSource packets;
    private final boolean damagePassedOver;
    private final AVCodecContext context;
    private final AVPacket packet;

    /** @param damagePassedOver whether packets that the codec cannot read are left out, as players do, or a failure */
    StreamDecoder(PacketSource packets, int threads, boolean damagePassedOver) {
        this.packets = packets;
        this.damagePassedOver = damagePassedOver;
        AVCodec codec = avcodec_find_decoder(packets.parameters().codec_id());
        if (codec == null) {
            throw packets.error().because("Expected a codec that FFmpeg can decode, found an unknown one");
        }
        context = FFmpeg.allocated(avcodec_alloc_context3(codec), "a decoder");
        packet = FFmpeg.allocated(av_packet_alloc(), "a packet");
        try {
            check(avcodec_parameters_to_context(context, packets.parameters()), "a stream that describes itself");
            context.pkt_timebase(packets.timeBase()).thread_count(threads);
            check(avcodec_open2(context, codec, (AVDictionary) null), "a stream that can be decoded");
        } catch (RuntimeException failure) {
            close();
            throw failure;
        }
    }

    AVCodecContext context() {
        return context;
    }

    /** Decodes the next frame into {@code frame}; false at the end. */
    boolean next(AVFrame frame) {
        while (true) {
            int result = avcodec_receive_frame(context, frame);
            if (result >= 0) {
                return true;
            }
            if (result == AVERROR_EOF()) {
                return false;
            }
            if (result == AVERROR_EAGAIN()) {
                feed();
            } else {
                tolerate(result);
            }
        }
    }

    private void feed() {
        boolean more = packets.next(packet);
        if ((packet.flags() & AV_PKT_FLAG_CORRUPT) != 0 && !damagePassedOver) {
            throw packets.error().because("Expected a file that is whole, found one that is cut off");
        }
        int result = avcodec_send_packet(context, more ? packet : null);
        av_packet_unref(packet);
        if (result != AVERROR_EOF()) {
            tolerate(result);
        }
    }

    private void tolerate(int result) {
        if (result != AVERROR_INVALIDDATA() || !damagePassedOver) {
            check(result, "a stream that is not damaged");
        }
    }

    private int check(int result, String expected) {
        return FFmpeg.check(result, packets.error(), expected);
    }

    @Override
    public void close() {
        av_packet_free(packet);
        avcodec_free_context(context);
    }
}
