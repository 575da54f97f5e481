package studio.soliloquy.benchmark;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import studio.soliloquy.benchmark.BenchmarkResult.Refusal;

/**
 * A benchmark of this process and how far it is.
 *
 * @param progress where it is; empty before the first step
 * @param results of what was measured so far
 * @param refusal why it failed as a whole
 */
public record BenchmarkJob(
        BenchmarkRequest request,
        State state,
        Optional<BenchmarkProgress> progress,
        List<BenchmarkResult> results,
        Optional<Refusal> refusal) {
    /** Where a benchmark is in its life. */
    public enum State {
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }

    public BenchmarkJob {
        requireNonNull(request, "request");
        requireNonNull(state, "state");
        requireNonNull(progress, "progress");
        results = List.copyOf(results);
        requireNonNull(refusal, "refusal");
    }
}
