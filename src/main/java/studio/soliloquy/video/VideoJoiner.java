package studio.soliloquy.video;

import static java.util.Objects.requireNonNull;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.PointerScope;
import org.springframework.stereotype.Component;

/**
 * Joins segments to a video with sound: an MP4 whose index stands first ({@code +faststart}). The picture is copied
 * packet by packet and never encoded again; the sound is encoded as AAC and cut or filled with silence to the picture's
 * length, so both start together and end together. The encoder's priming is signalled by an edit list.
 *
 * <p>Everything streams: memory grows only by the index of the file, some 50 bytes for each frame. Safe to call from
 * several threads, for different targets.
 */
@Component
public class VideoJoiner {
    /** A clock in which a frame of every usual rate and a sample of most are whole. */
    private static final int TICKS = 90_000;

    private final VideoSettings settings;

    public VideoJoiner(VideoSettings settings) {
        this.settings = requireNonNull(settings, "settings");
    }

    /**
     * @param segments at least one, in order, each made by {@link VideoEncoder} with the same format and settings
     * @param rate of the segments
     * @param sound any file with an audio stream; one or two channels, at most 48 kHz, stay as they are
     * @param target where the video goes; what stands there is replaced, and on failure deleted, so name a temporary
     *     file and move it when this returns
     * @return the number of frames
     * @throws studio.soliloquy.error.StudioException {@code VIDEO_SOUND_UNREADABLE}, {@code VIDEO_SEGMENTS_DIFFER},
     *     {@code VIDEO_UNREADABLE} for a segment, {@code VIDEO_NOT_WRITTEN}, {@code VIDEO_STORAGE_FULL},
     *     {@code VIDEO_CANCELLED}
     */
    public int join(
            List<Path> segments,
            FrameRate rate,
            Path sound,
            VideoMetadata metadata,
            Path target,
            JoinProgress progress) {
        if (segments.isEmpty()) {
            throw new IllegalArgumentException("Expected at least one segment, found none");
        }
        boolean joined = false;
        try {
            int frames = write(segments, rate, sound, metadata, target, progress);
            joined = true;
            return frames;
        } finally {
            if (!joined) {
                delete(target);
            }
        }
    }

    private int write(
            List<Path> segments,
            FrameRate rate,
            Path sound,
            VideoMetadata metadata,
            Path target,
            JoinProgress progress) {
        try (SegmentPackets picture = new SegmentPackets(segments, rate);
                MediaOutput output = new MediaOutput(target, "+faststart", progress::cancelled)) {
            AVStream stream = output.addCopied(picture.parameters(), rate);
            try (SoundTrack soundTrack = new SoundTrack(sound, output, rate, settings)) {
                output.resolution(TICKS);
                output.begin(metadata.entries());
                copy(picture, rate, stream, output, soundTrack, progress);
                soundTrack.finish(picture.frames());
                output.finish();
                return picture.frames();
            }
        }
    }

    private static void copy(
            SegmentPackets picture,
            FrameRate rate,
            AVStream stream,
            MediaOutput output,
            SoundTrack sound,
            JoinProgress progress) {
        AVPacket packet = FFmpeg.allocated(av_packet_alloc(), "a packet");
        try (PointerScope scope = new PointerScope()) {
            AVRational frame = new AVRational().num(rate.denominator()).den(rate.numerator());
            while (picture.next(packet)) {
                requireWanted(progress);
                packet.stream_index(stream.index());
                av_packet_rescale_ts(packet, frame, stream.time_base());
                output.write(packet);
                sound.follow(picture.frames());
                progress.joined(picture.frames());
            }
        } finally {
            av_packet_free(packet);
        }
    }

    private static void requireWanted(JoinProgress progress) {
        if (progress.cancelled()) {
            throw FFmpeg.cancelled();
        }
    }

    private static void delete(Path target) {
        try {
            Files.deleteIfExists(target);
        } catch (IOException problem) {
            throw VideoError.VIDEO_NOT_WRITTEN.because(
                    "Expected to delete an unfinished video, found that it cannot be deleted", problem);
        }
    }
}
