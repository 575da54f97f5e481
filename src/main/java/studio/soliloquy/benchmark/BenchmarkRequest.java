package studio.soliloquy.benchmark;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;

/**
 * What is to be measured: every model on every device.
 *
 * @param models by their ids
 * @param devices by their ids; empty for the preferred one
 * @param duration of one model on one device, 1…600 seconds, without opening it and without tuning
 * @param autoTune whether to find first how the network runs fastest, and to keep that for renders
 */
public record BenchmarkRequest(List<String> models, List<String> devices, Duration duration, boolean autoTune) {
    public static final Duration SHORTEST = Duration.ofSeconds(1);
    public static final Duration LONGEST = Duration.ofMinutes(10);

    public BenchmarkRequest {
        models = List.copyOf(models);
        devices = List.copyOf(devices);
        requireNonNull(duration, "duration");
        if (models.isEmpty()) {
            throw BenchmarkError.BENCHMARK_REFUSED.because(
                    "Expected at least one model to measure, found none.", "Name a model.");
        }
        if (duration.compareTo(SHORTEST) < 0 || duration.compareTo(LONGEST) > 0) {
            throw BenchmarkError.BENCHMARK_REFUSED.because(
                    "Expected a duration of 1 to 600 seconds, found " + duration.toMillis() / 1000.0 + " seconds.",
                    "Ten seconds tell most of it.");
        }
    }
}
