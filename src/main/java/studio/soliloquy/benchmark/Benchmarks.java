package studio.soliloquy.benchmark;

import java.util.List;
import java.util.Optional;
import studio.soliloquy.device.Device;
import studio.soliloquy.model.ModelDescriptor;

/** The benchmark of this process: one at a time, and only the last one is remembered. Safe to call from any thread. */
public interface Benchmarks {
    /** Those that can be measured, in the order in which the studio offers them. */
    List<ModelDescriptor> models();

    /** Those that models can be measured on, the preferred one first. */
    List<Device> devices();

    /**
     * Measures on a thread of its own.
     *
     * @throws studio.soliloquy.error.StudioException {@code BENCHMARK_RUNNING} while another one runs
     */
    BenchmarkJob start(BenchmarkRequest request);

    /** The one that runs or ran last; empty where none was started. */
    Optional<BenchmarkJob> latest();

    /** Ends the one that runs, at its next frame; what it measured so far is kept. Does nothing where none runs. */
    void cancel();
}
