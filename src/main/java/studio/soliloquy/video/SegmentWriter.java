package studio.soliloquy.video;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;

import java.nio.file.Path;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;

/** The work behind {@link VideoEncoder}: colours, x264, file. One thread at a time; closed by whoever made it. */
final class SegmentWriter implements SegmentOutput {
    /** One fragment for each group of pictures, an index of nothing, and no edit lists: what HLS takes as it is. */
    private static final String FRAGMENTED =
            "+empty_moov+default_base_moof+frag_keyframe+negative_cts_offsets+frag_discont+skip_trailer";

    private final Owned owned = new Owned();
    private final StreamEncoder encoder;
    private final ColourConversion colours;
    private final NativeFrame yuv;
    private final MediaOutput output;
    private final AVStream stream;

    SegmentWriter(Path file, FrameFormat format, VideoSettings settings) {
        try {
            encoder = owned.add(StreamEncoder.h264(format, settings));
            colours = owned.add(ColourConversion.encoding(format.width(), format.height()));
            yuv = owned.add(NativeFrame.of(format.width(), format.height(), AV_PIX_FMT_YUV420P));
            output = owned.add(new MediaOutput(file, FRAGMENTED, () -> false));
            stream = output.addEncoded(encoder.context());
            output.begin(Map.of());
        } catch (RuntimeException failure) {
            owned.close();
            throw failure;
        }
    }

    @Override
    public void write(int index, NativeFrame bgr) {
        colours.convert(bgr.av(), yuv.writable().av());
        yuv.av().pts(index);
        encoder.encode(yuv.av(), this::store);
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
}
