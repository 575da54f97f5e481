package studio.soliloquy.video;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;

import java.nio.file.Path;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;

/** The work behind {@link VideoEncoder}: colours, codec, file. One thread at a time; closed by whoever made it. */
final class SegmentWriter implements SegmentOutput {
    /** One fragment for each group of pictures, an index of nothing, and no edit lists: what HLS takes as it is. */
    private static final Map<String, String> FRAGMENTED = Map.of(
            "movflags", "+empty_moov+default_base_moof+frag_keyframe+negative_cts_offsets+frag_discont+skip_trailer");

    private final Owned owned = new Owned();
    private final StreamEncoder encoder;
    private final Picture picture;
    private final MediaOutput output;
    private final AVStream stream;

    SegmentWriter(Path file, FrameFormat format, VideoSettings settings, OutputFormat kind) {
        try {
            encoder = owned.add(PictureEncoders.ofSegment(kind, format, settings));
            picture = kind.isDecodedWhenJoined() ? bgr -> bgr : yuv(format);
            output = owned.add(new MediaOutput(file, "mp4", FRAGMENTED, () -> false));
            stream = output.addEncoded(encoder.context());
            output.begin(Map.of());
        } catch (RuntimeException failure) {
            owned.close();
            throw failure;
        }
    }

    private Picture yuv(FrameFormat format) {
        EncoderColours colours = owned.add(new EncoderColours(format.width(), format.height()));
        NativeFrame yuv = owned.add(NativeFrame.of(format.width(), format.height(), AV_PIX_FMT_YUV420P));
        return bgr -> {
            colours.convert(bgr.av(), yuv.writable().av());
            return yuv;
        };
    }

    @Override
    public void write(int index, NativeFrame bgr) {
        NativeFrame encoded = picture.of(bgr);
        encoded.av().pts(index);
        encoder.encode(encoded.av(), this::store);
    }

    @Override
    public void finish() {
        encoder.encode(null, this::store);
        output.finish();
    }

    private void store(AVPacket packet) {
        packet.duration(1);
        packet.stream_index(stream.index());
        av_packet_rescale_ts(packet, encoder.context().time_base(), stream.time_base());
        output.write(packet);
    }

    @Override
    public void close() {
        owned.close();
    }

    /** What the encoder takes in the place of a BGR frame. */
    private interface Picture {
        NativeFrame of(NativeFrame bgr);
    }
}
