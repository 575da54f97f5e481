package studio.soliloquy.video;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MJPEG;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_PNG;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_WEBP;
import static org.bytedeco.ffmpeg.global.avcodec.AV_EF_BITSTREAM;
import static org.bytedeco.ffmpeg.global.avcodec.AV_EF_BUFFER;
import static org.bytedeco.ffmpeg.global.avcodec.AV_EF_CRCCHECK;
import static org.bytedeco.ffmpeg.global.avcodec.AV_EF_EXPLODE;
import static org.bytedeco.ffmpeg.global.avcodec.av_new_packet;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_INVALIDDATA;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;

/**
 * Decodes a picture as strictly as FFmpeg can, only to see whether it is whole. Decoders made for showing pictures fill
 * what is missing with grey and say nothing.
 */
final class PictureProof implements NativeResource {
    private static final int STRICT = AV_EF_EXPLODE | AV_EF_CRCCHECK | AV_EF_BITSTREAM | AV_EF_BUFFER;

    private final AVCodecContext decoder;
    private final AVPacket packet = FFmpeg.allocated(av_packet_alloc(), "a packet");
    private final NativeFrame frame = new NativeFrame();

    private PictureProof(PictureKind kind, long pixels) {
        AVCodec codec = avcodec_find_decoder(codec(kind));
        decoder = FFmpeg.allocated(avcodec_alloc_context3(codec), "a picture decoder");
        decoder.err_recognition(STRICT).thread_count(1).max_pixels(pixels);
    }

    private static int codec(PictureKind kind) {
        return switch (kind) {
            case JPEG -> AV_CODEC_ID_MJPEG;
            case PNG -> AV_CODEC_ID_PNG;
            case WEBP -> AV_CODEC_ID_WEBP;
        };
    }

    /** @throws studio.soliloquy.error.StudioException {@code PICTURE_UNREADABLE} where the picture is damaged */
    static void requireWhole(PictureKind kind, PictureHeader header, byte[] picture) {
        try (PictureProof proof = new PictureProof(kind, header.pixels())) {
            proof.decode(picture);
        }
    }

    private void decode(byte[] picture) {
        check(avcodec_open2(decoder, decoder.codec(), (AVDictionary) null));
        check(av_new_packet(packet, picture.length));
        packet.data().put(picture, 0, picture.length);
        int result = avcodec_send_packet(decoder, packet);
        if (result >= 0) {
            result = avcodec_receive_frame(decoder, frame.av());
        }
        // Other failures mean that FFmpeg does not know this variety: the decoder that shows it may.
        if (result == AVERROR_INVALIDDATA()) {
            check(result);
        }
    }

    private static void check(int result) {
        FFmpeg.check(result, VideoError.PICTURE_UNREADABLE, "a whole picture");
    }

    @Override
    public void close() {
        frame.close();
        av_packet_free(packet);
        avcodec_free_context(decoder);
    }
}
