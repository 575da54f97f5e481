package studio.soliloquy.video;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_CORRUPT;
import static org.bytedeco.ffmpeg.global.avformat.avformat_index_get_entries_count;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;

import java.nio.file.Path;
import java.util.Arrays;
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
final class SegmentPackets implements NativeResource {
    private final Iterator<Path> files;
    private final FrameRate rate;
    /** How many frames a frame may be shown later than it is decoded, by the parameter sets. */
    private final int reordering;

    private final byte[] parameterSets;
    private MediaInput input;
    private AVStream stream;
    private long firstTime;
    private int segmentStart;
    private int frames;

    SegmentPackets(List<Path> segments, FrameRate rate) {
        this.files = segments.iterator();
        this.rate = rate;
        try {
            open(files.next());
            input.examined();
            reordering = stream.codecpar().video_delay();
            parameterSets = parameterSets();
        } catch (RuntimeException failure) {
            close();
            throw failure;
        }
    }

    private void open(Path file) {
        close();
        input = new MediaInput(file, VideoError.VIDEO_UNREADABLE);
        stream = input.best(AVMEDIA_TYPE_VIDEO, "a video stream in each segment");
        segmentStart = frames;
    }

    private byte[] parameterSets() {
        AVCodecParameters parameters = stream.codecpar();
        byte[] bytes = new byte[parameters.extradata_size()];
        if (bytes.length == 0) {
            throw VideoError.VIDEO_SEGMENTS_DIFFER.because("Expected parameter sets in each segment, found none");
        }
        parameters.extradata().get(bytes);
        return bytes;
    }

    /** Of the segment that is being read; the same for all. */
    AVCodecParameters parameters() {
        return stream.codecpar();
    }

    /** How many packets, and so frames, have been read. */
    int frames() {
        return frames;
    }

    /** Reads the next packet, with times in frames; false after the last segment's last. */
    boolean next(AVPacket packet) {
        while (!input.read(packet, stream)) {
            requireWhole(frames - segmentStart == avformat_index_get_entries_count(stream));
            if (!files.hasNext()) {
                return false;
            }
            open(files.next());
            requireTheSameParameterSets();
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

    private void requireTheSameParameterSets() {
        if (!Arrays.equals(parameterSets, parameterSets())) {
            throw VideoError.VIDEO_SEGMENTS_DIFFER.because(
                    "Expected segments of one size made with the same settings, found one that differs");
        }
    }

    @Override
    public void close() {
        if (input != null) {
            input.close();
            input = null;
        }
    }
}
