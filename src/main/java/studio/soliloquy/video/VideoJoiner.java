package studio.soliloquy.video;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Joins segments to a whole, in one of the {@link OutputFormat}s.
 *
 * <p>MP4 and WebM: the picture is copied packet by packet and never encoded again; the index stands first; the sound is
 * encoded and cut or filled with silence to the picture's length, so both start together and end together. The encoder's
 * priming is signalled by the container. GIF and PNG: the picture is decoded, without loss, and written anew, without
 * sound. Each format says inside that the picture is synthetic.
 *
 * <p>Everything streams, and the same segments give the same bytes. Safe to call from several threads, for different
 * targets.
 */
@Component
public class VideoJoiner {
    private final VideoSettings settings;
    private final OutputQuality quality;

    @Autowired
    public VideoJoiner(VideoSettings settings) {
        this(settings, OutputQuality.GOOD);
    }

    private VideoJoiner(VideoSettings settings, OutputQuality quality) {
        this.settings = requireNonNull(settings, "settings");
        this.quality = quality;
    }

    /** One for segments that were encoded and shaped as these settings say. */
    public VideoJoiner with(OutputSettings output) {
        return new VideoJoiner(output.encoding(settings), output.quality());
    }

    /** Joins segments that were made for {@link OutputFormat#MP4}. */
    public int join(
            List<Path> segments,
            FrameRate rate,
            Path sound,
            VideoMetadata metadata,
            Path target,
            JoinProgress progress) {
        return join(segments, rate, sound, metadata, target, progress, OutputFormat.MP4);
    }

    /**
     * @param segments at least one, in order, each made by {@link VideoEncoder} with the same format and settings
     * @param rate of the segments
     * @param sound any file with an audio stream; one or two channels, at most 48 kHz, stay as they are; not looked at
     *     where the format has no sound
     * @param target where the result goes; what stands there is replaced, and on failure deleted, so name a temporary
     *     file and move it when this returns
     * @param format the one the segments were made for
     * @return the number of frames in the segments
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
            JoinProgress progress,
            OutputFormat format) {
        return join(segments, rate, SoundCut.whole(sound), metadata, target, progress, format);
    }

    /** As {@link #join(List, FrameRate, Path, VideoMetadata, Path, JoinProgress, OutputFormat)}, with a stretch of sound. */
    public int join(
            List<Path> segments,
            FrameRate rate,
            SoundCut sound,
            VideoMetadata metadata,
            Path target,
            JoinProgress progress,
            OutputFormat format) {
        requireNonNull(sound, "sound");
        SoundCodec codec = format == OutputFormat.MP4 ? SoundCodec.AAC : SoundCodec.OPUS;
        JoinedSound.Opening encoded = (output, speed) -> new SoundTrack(sound, codec, output, speed, settings);
        return join(new Segments(segments, rate, format), Optional.of(encoded), metadata, target, progress);
    }

    /**
     * As {@link #join}, to an {@link OutputFormat#MP4} whose sound is encoded already: the result is the same.
     *
     * @param track what {@link SoundEncoder} made for this rate and these segments' number of frames
     */
    public int joinWithTrack(
            List<Path> segments,
            FrameRate rate,
            Path track,
            VideoMetadata metadata,
            Path target,
            JoinProgress progress) {
        requireNonNull(track, "track");
        JoinedSound.Opening copied = (output, speed) -> new CopiedSound(track, output, speed, settings);
        return join(new Segments(segments, rate, OutputFormat.MP4), Optional.of(copied), metadata, target, progress);
    }

    /** As {@link #join}, to a video that has no sound whatever its format. */
    public int joinSilently(
            List<Path> segments,
            FrameRate rate,
            VideoMetadata metadata,
            Path target,
            JoinProgress progress,
            OutputFormat format) {
        return join(new Segments(segments, rate, format), Optional.empty(), metadata, target, progress);
    }

    private int join(
            Segments segments,
            Optional<JoinedSound.Opening> sound,
            VideoMetadata metadata,
            Path target,
            JoinProgress progress) {
        boolean joined = false;
        try {
            int frames = joinFor(segments.output(), sound).write(segments, metadata, target, progress);
            joined = true;
            return frames;
        } finally {
            if (!joined) {
                delete(target);
            }
        }
    }

    private SegmentJoin joinFor(OutputFormat format, Optional<JoinedSound.Opening> sound) {
        return switch (format) {
            case MP4, WEBM -> new PacketJoin(format, sound);
            case GIF -> new GifJoin(settings.gifLongestEdge(), quality.gifColours());
            case PNG -> new PictureArchiveJoin();
        };
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
