package studio.soliloquy.benchmark;

import static java.util.Objects.requireNonNull;

/**
 * How far a benchmark is.
 *
 * @param model the id of the one that is measured
 * @param device the id of the one that it runs on
 * @param done measurements that are behind it
 * @param total of all models on all devices
 */
public record BenchmarkProgress(String model, String device, Phase phase, int done, int total) {
    /** What is done of one measurement, in this order. */
    public enum Phase {
        WAITING,
        PREPARING,
        TUNING,
        RENDERING,
        LATENCY,
        NETWORK,
        ENCODING
    }

    public BenchmarkProgress {
        requireNonNull(model, "model");
        requireNonNull(device, "device");
        requireNonNull(phase, "phase");
    }
}
