package studio.soliloquy.benchmark;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * What one model did on one device.
 *
 * @param framesPerSecond from subject and sound to a finished H.264 file, as a render does it
 * @param network the bare network, run as the session runs it; empty where the family has none
 * @param latency of one frame that is asked for by itself
 * @param memoryBytes the most that the process took meanwhile
 * @param stages in the order of a frame's way
 * @param tried what auto-tuning tried, the fastest first; empty where nobody asked for it
 */
public record Measured(
        int width,
        int height,
        int frames,
        double framesPerSecond,
        Optional<NetworkRate> network,
        Latency latency,
        long memoryBytes,
        List<StageShare> stages,
        List<NetworkRate> tried) {
    public Measured {
        requireNonNull(network, "network");
        requireNonNull(latency, "latency");
        stages = List.copyOf(stages);
        tried = List.copyOf(tried);
    }
}
