package studio.soliloquy.video;

import static java.util.Objects.requireNonNull;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;
import static org.bytedeco.ffmpeg.global.avformat.av_guess_frame_rate;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_iterate;
import static org.bytedeco.ffmpeg.global.avutil.av_get_pix_fmt_name;
import static org.bytedeco.ffmpeg.global.avutil.av_q2d;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionaryEntry;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.BytePointer;

/**
 * Reads a video file frame by frame, from its first to its last. The colours follow the file's own tags; where it has
 * none, BT.709 is taken for 720 rows and more and BT.601 below.
 *
 * <p>Called by one thread at a time. Holds native memory and a file until it is closed by whoever opened it.
 */
public final class VideoReader implements AutoCloseable {
    private static final int THREADS = 2;

    private final Owned owned = new Owned();
    private final VideoDescription description;
    private final StreamDecoder decoder;
    private final NativeFrame decoded;
    private final BgrFrames frames;
    private final QuarterTurns turns;
    private final double timeUnit;
    private double seconds = -1;
    private double start;

    /**
     * @throws studio.soliloquy.error.StudioException {@code VIDEO_UNREADABLE} when the file is no video that FFmpeg can
     *     decode
     */
    public VideoReader(Path file) {
        requireNonNull(file, "file");
        try {
            description = describe(file);
            MediaInput input =
                    owned.add(new MediaInput(file, VideoError.VIDEO_UNREADABLE)).examined();
            AVStream stream = input.best(AVMEDIA_TYPE_VIDEO, "a video stream");
            decoder = owned.add(new StreamDecoder(input.packets(stream), THREADS, false));
            decoded = owned.add(new NativeFrame());
            frames = owned.add(new BgrFrames());
            turns = QuarterTurns.of(stream);
            timeUnit = av_q2d(stream.time_base());
        } catch (RuntimeException failure) {
            owned.close();
            throw failure;
        }
    }

    public VideoDescription description() {
        return description;
    }

    /**
     * The next frame, upright, the caller's own; empty after the last one.
     *
     * @throws studio.soliloquy.error.StudioException {@code VIDEO_UNREADABLE} where the file is damaged
     */
    public Optional<Frame> next() {
        if (!decoder.next(decoded.av())) {
            return Optional.empty();
        }
        countTime(decoded.av().best_effort_timestamp());
        return Optional.of(turns.upright(frames.of(decoded.av())));
    }

    /** When the last frame that {@link #next} gave is shown, in seconds after the first one; it grows with every frame. */
    public double seconds() {
        return seconds;
    }

    private void countTime(long timestamp) {
        double expected = seconds + 1 / description.rate().framesPerSecond();
        boolean first = seconds < 0;
        if (timestamp == AV_NOPTS_VALUE) {
            seconds = first ? 0 : expected;
            return;
        }
        double shown = timestamp * timeUnit;
        start = first ? shown : start;
        seconds = shown - start > seconds ? shown - start : expected;
    }

    /** Gives all frames that are left to {@code sink}, numbered from 0. */
    public void forEach(FrameSink sink) {
        int index = 0;
        for (Optional<Frame> frame = next(); frame.isPresent(); frame = next()) {
            sink.accept(index++, frame.get());
        }
    }

    private static VideoDescription describe(Path file) {
        try (MediaInput input = new MediaInput(file, VideoError.VIDEO_UNREADABLE).examined()) {
            AVStream stream = input.best(AVMEDIA_TYPE_VIDEO, "a video stream");
            AVRational rate = av_guess_frame_rate(input.context(), stream, null);
            if (rate.num() < 1 || rate.den() < 1) {
                throw VideoError.VIDEO_UNREADABLE.because("Expected a video with a frame rate, found none");
            }
            FrameRate frameRate = new FrameRate(rate.num(), rate.den());
            Optional<VideoDescription.Sound> sound = sound(input);
            Map<String, String> metadata = metadata(input);
            long frames = stream.nb_frames() > 0 ? stream.nb_frames() : packets(input, stream);
            return new VideoDescription(
                    frames,
                    stream.codecpar().width(),
                    stream.codecpar().height(),
                    frameRate,
                    seconds(stream).orElse((double) frames * rate.den() / rate.num()),
                    avcodec_get_name(stream.codecpar().codec_id()).getString(),
                    pixels(stream),
                    sound,
                    metadata);
        }
    }

    private static String pixels(AVStream stream) {
        BytePointer name = av_get_pix_fmt_name(stream.codecpar().format());
        if (name == null) {
            throw VideoError.VIDEO_UNREADABLE.because(
                    "Expected a video whose pixels are of a known kind, found another");
        }
        return name.getString();
    }

    private static Optional<VideoDescription.Sound> sound(MediaInput input) {
        if (!input.has(AVMEDIA_TYPE_AUDIO)) {
            return Optional.empty();
        }
        AVStream stream = input.best(AVMEDIA_TYPE_AUDIO, "an audio stream");
        return Optional.of(new VideoDescription.Sound(
                avcodec_get_name(stream.codecpar().codec_id()).getString(),
                stream.codecpar().sample_rate(),
                stream.codecpar().ch_layout().nb_channels(),
                seconds(stream).orElse(Math.max(0, input.context().duration()) / 1e6)));
    }

    private static Optional<Double> seconds(AVStream stream) {
        return stream.duration() == AV_NOPTS_VALUE
                ? Optional.empty()
                : Optional.of(stream.duration() * av_q2d(stream.time_base()));
    }

    /** Fragmented files do not say how many frames they have. */
    private static long packets(MediaInput input, AVStream stream) {
        AVPacket packet = FFmpeg.allocated(av_packet_alloc(), "a packet");
        try {
            long count = 0;
            while (input.read(packet, stream)) {
                av_packet_unref(packet);
                count++;
            }
            return count;
        } finally {
            av_packet_free(packet);
        }
    }

    private static Map<String, String> metadata(MediaInput input) {
        Map<String, String> metadata = new LinkedHashMap<>();
        AVDictionaryEntry entry = av_dict_iterate(input.context().metadata(), null);
        while (entry != null) {
            metadata.put(text(entry.key()), text(entry.value()));
            entry = av_dict_iterate(input.context().metadata(), entry);
        }
        return metadata;
    }

    private static String text(BytePointer pointer) {
        return pointer.getString(StandardCharsets.UTF_8);
    }

    /** A second call does nothing. */
    @Override
    public void close() {
        owned.close();
    }
}
