package studio.soliloquy.video;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.OptionalDouble;

/**
 * The stretch of a sound that a video is heard with.
 *
 * @param file any file with an audio stream
 * @param start in seconds, 0 for its beginning
 * @param end in seconds; empty for its end. Behind it there is silence
 * @param factor of every sample, 1 for as loud as it is
 */
public record SoundCut(Path file, double start, OptionalDouble end, double factor) {
    public SoundCut {
        requireNonNull(file, "file");
        requireNonNull(end, "end");
        if (!(start >= 0) || !(end.orElse(Double.MAX_VALUE) > start) || !(factor > 0) || Double.isInfinite(factor)) {
            throw new IllegalArgumentException(
                    "Expected an end behind a start and a factor, found " + start + ", " + end + ", " + factor);
        }
    }

    /** All of it, as loud as it is. */
    public static SoundCut whole(Path file) {
        return new SoundCut(file, 0, OptionalDouble.empty(), 1);
    }
}
