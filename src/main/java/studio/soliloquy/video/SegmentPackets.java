package studio.soliloquy.video;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_H264;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_CORRUPT;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;
import static org.bytedeco.ffmpeg.global.avformat.avformat_index_get_entries_count;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVRational;

/**
 * The packets of several segments as if they were of one stream, with times in frames from 0. Decoding times are counted
 * anew instead of copied: x264 gives a segment of one or two frames others than the same frames would have in a longer
 * one, and they would run backwards at the seam. One thread at a time; closed by whoever made it.
 */
final class SegmentPackets implements PacketSource, NativeResource {
    private final Iterator<Path> files;
    private final FrameRate rate;
    private final AVRational frame;
    /** How many frames a frame may be shown later than it is decoded, by the parameter sets. */
    private final int reordering;

    private final StreamShape shape;
    private MediaInput input;
    private AVStream stream;
    private long firstTime;
    private int segmentStart;
    private int frames;

    SegmentPackets(List<Path> segments, FrameRate rate, OutputFormat output) {
        this.files = segments.iterator();
        this.rate = rate;
        this.frame = new AVRational().num(rate.denominator()).den(rate.numerator());
        try {
            open(files.next());
            input.examined();
            requireMadeFor(output);
            reordering = stream.codecpar().video_delay();
            shape = StreamShape.of(stream.codecpar());
        } catch (RuntimeException failure) {
            close();
            throw failure;
        }
    }

    /** How many frames {@code segments} have together. */
    static int count(List<Path> segments, FrameRate rate, OutputFormat output) {
        AVPacket packet = FFmpeg.allocated(av_packet_alloc(), "a packet");
        try (SegmentPackets packets = new SegmentPackets(segments, rate, output)) {
            while (packets.next(packet)) {
                av_packet_unref(packet);
            }
            return packets.frames();
        } finally {
            av_packet_free(packet);
        }
    }

    private void open(Path file) {
        closeInput();
        input = new MediaInput(file, VideoError.VIDEO_UNREADABLE);
        stream = input.best(AVMEDIA_TYPE_VIDEO, "a video stream in each segment");
        segmentStart = frames;
    }

    private void requireMadeFor(OutputFormat output) {
        AVCodecParameters found = stream.codecpar();
        if (found.codec_id() != output.segmentCodec() || found.format() != output.segmentPixels()) {
            throw VideoError.VIDEO_SEGMENTS_DIFFER.because(
                    "Expected segments made for " + output + ", found others with "
                            + avcodec_get_name(found.codec_id()).getString());
        }
    }

    @Override
    public AVCodecParameters parameters() {
        return stream.codecpar();
    }

    @Override
    public AVRational timeBase() {
        return frame;
    }

    @Override
    public VideoError error() {
        return VideoError.VIDEO_UNREADABLE;
    }

    /** How many packets, and so frames, have been read. */
    int frames() {
        return frames;
    }

    /** Reads the next packet, with times in frames; false after the last segment's last. */
    @Override
    public boolean next(AVPacket packet) {
        while (!input.read(packet, stream)) {
            requireWhole(frames - segmentStart == avformat_index_get_entries_count(stream));
            if (!files.hasNext()) {
                return false;
            }
            open(files.next());
            requireTheSameShape();
        }
        requireWhole((packet.flags() & AV_PKT_FLAG_CORRUPT) == 0);
        if (frames == segmentStart) {
            firstTime = packet.pts();
        }
        packet.pts(segmentStart + inFrames(packet.pts() - firstTime));
        packet.dts(frames - (long) reordering);
        packet.duration(1);
        frames++;
        return true;
    }

    private long inFrames(long time) {
        AVRational base = stream.time_base();
        return Math.round((double) time * base.num() * rate.numerator() / base.den() / rate.denominator());
    }

    private static void requireWhole(boolean whole) {
        if (!whole) {
            throw VideoError.VIDEO_UNREADABLE.because("Expected a whole segment, found one that is cut off");
        }
    }

    private void requireTheSameShape() {
        if (!shape.equals(StreamShape.of(stream.codecpar()))) {
            throw VideoError.VIDEO_SEGMENTS_DIFFER.because(
                    "Expected segments of one size made with the same settings, found one that differs");
        }
    }

    private void closeInput() {
        if (input != null) {
            input.close();
            input = null;
        }
    }

    @Override
    public void close() {
        closeInput();
        frame.close();
    }

    /** What packets need to be joined: H.264 brings parameter sets, VP9 says all in its frames. */
    private record StreamShape(int codec, int width, int height, ByteBuffer parameterSets) {
        static StreamShape of(AVCodecParameters parameters) {
            byte[] bytes = new byte[parameters.extradata_size()];
            if (bytes.length > 0) {
                parameters.extradata().get(bytes);
            } else if (parameters.codec_id() == AV_CODEC_ID_H264) {
                throw VideoError.VIDEO_SEGMENTS_DIFFER.because("Expected parameter sets in each segment, found none");
            }
            return new StreamShape(
                    parameters.codec_id(), parameters.width(), parameters.height(), ByteBuffer.wrap(bytes));
        }
    }
}
