package studio.soliloquy.animation;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/**
 * The network that a model runs for every frame, under the tuning that is kept for it.
 *
 * @param mostSamples how many frames one call of it can be given at a time
 * @param sampleBytes about how much memory of the device one frame takes while it is computed; 0 where nobody knows
 */
public record FrameNetwork(Path file, int mostSamples, long sampleBytes) {
    public FrameNetwork {
        requireNonNull(file, "file");
        if (mostSamples < 1) {
            throw new IllegalArgumentException("Expected at least one sample at a time, found " + mostSamples);
        }
        if (sampleBytes < 0) {
            throw new IllegalArgumentException("Expected a number of bytes, found " + sampleBytes);
        }
    }
}
