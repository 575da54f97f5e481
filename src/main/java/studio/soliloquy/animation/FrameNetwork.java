package studio.soliloquy.animation;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/**
 * The network that a model runs for every frame, under the tuning that is kept for it.
 *
 * @param mostSamples how many frames the family can give it at a time
 */
public record FrameNetwork(Path file, int mostSamples) {
    public FrameNetwork {
        requireNonNull(file, "file");
        if (mostSamples < 1) {
            throw new IllegalArgumentException("Expected at least one sample at a time, found " + mostSamples);
        }
    }
}
