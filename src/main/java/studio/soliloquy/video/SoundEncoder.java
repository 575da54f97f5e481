package studio.soliloquy.video;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/**
 * Encodes the sound of an {@link OutputFormat#MP4} ahead of its pictures, so that both can be played before the video is
 * whole. {@link VideoJoiner} copies it into the whole: the same sound, as if it had been encoded then.
 *
 * <p>Streams, whatever the length. Safe to call from several threads, for different targets.
 */
@Component
public class SoundEncoder {
    /** A header that knows the encoder's priming, then fragments of some seconds that play on their own. */
    private static final Map<String, String> FRAGMENTED = Map.of(
            "movflags", "+delay_moov+default_base_moof+skip_trailer", "frag_duration", Integer.toString(4_000_000));

    private final VideoSettings settings;

    public SoundEncoder(VideoSettings settings) {
        this.settings = requireNonNull(settings, "settings");
    }

    /** As {@link #encode(SoundCut, FrameRate, int, Path, BooleanSupplier)}, for a whole sound. */
    public void encode(Path sound, FrameRate rate, int frames, Path target, BooleanSupplier cancelled) {
        encode(SoundCut.whole(sound), rate, frames, target, cancelled);
    }

    /**
     * @param rate of the video
     * @param frames of the video: the sound is cut or filled with silence to their length
     * @param target a {@link FragmentedFile} with AAC; what stands there is replaced. Not whole unless this returns
     * @param cancelled asked often; once true, the work ends with {@code VIDEO_CANCELLED}
     * @throws studio.soliloquy.error.StudioException {@code VIDEO_SOUND_UNREADABLE}, {@code VIDEO_NOT_WRITTEN},
     *     {@code VIDEO_STORAGE_FULL}, {@code VIDEO_CANCELLED}
     */
    public void encode(SoundCut sound, FrameRate rate, int frames, Path target, BooleanSupplier cancelled) {
        try (Owned owned = new Owned()) {
            MediaOutput output = owned.add(new MediaOutput(target, "mp4", FRAGMENTED, cancelled));
            SoundTrack track = owned.add(new SoundTrack(sound, SoundCodec.AAC, output, rate, settings));
            output.begin(Map.of());
            for (int frame = 1; frame <= frames; frame++) {
                if (cancelled.getAsBoolean()) {
                    throw FFmpeg.cancelled();
                }
                track.follow(frame);
            }
            track.finish(frames);
            output.finish();
        }
    }
}
