package studio.soliloquy.benchmark;

import java.util.List;

/**
 * Percentiles in milliseconds, by nearest rank.
 *
 * @param samples how many frames they are of
 */
public record Latency(double p50, double p95, double p99, int samples) {
    /** @param nanoseconds at least one */
    static Latency of(List<Long> nanoseconds) {
        List<Long> sorted = nanoseconds.stream().sorted().toList();
        return new Latency(rank(sorted, 50), rank(sorted, 95), rank(sorted, 99), sorted.size());
    }

    private static double rank(List<Long> sorted, int percent) {
        int rank = (int) Math.ceil(percent / 100.0 * sorted.size());
        return sorted.get(Math.max(1, rank) - 1) / 1e6;
    }
}
