package studio.soliloquy.web;

import java.util.List;
import java.util.Optional;
import studio.soliloquy.benchmark.BenchmarkJob;
import studio.soliloquy.benchmark.BenchmarkJob.State;
import studio.soliloquy.benchmark.BenchmarkProgress;
import studio.soliloquy.benchmark.BenchmarkRequest;
import studio.soliloquy.benchmark.BenchmarkResult;
import studio.soliloquy.benchmark.Benchmarks;
import studio.soliloquy.benchmark.Latency;
import studio.soliloquy.benchmark.Measured;
import studio.soliloquy.benchmark.NetworkRate;
import studio.soliloquy.benchmark.StageShare;
import studio.soliloquy.device.Device;
import studio.soliloquy.model.ModelDescriptor;

/** A benchmark that runs until it is cancelled, and has measured one model of two by then. */
final class InMemoryBenchmarks implements Benchmarks {
    private final InMemoryModels models;
    private Optional<BenchmarkJob> latest = Optional.empty();

    InMemoryBenchmarks(InMemoryModels models) {
        this.models = models;
    }

    @Override
    public List<ModelDescriptor> models() {
        return List.of(models.get("still-life"));
    }

    @Override
    public List<Device> devices() {
        return List.of(new Device("cpu", "Testing processor", 1));
    }

    @Override
    public BenchmarkJob start(BenchmarkRequest request) {
        latest = Optional.of(job(request, State.RUNNING));
        return latest.get();
    }

    private static BenchmarkJob job(BenchmarkRequest request, State state) {
        return new BenchmarkJob(
                request,
                state,
                Optional.of(new BenchmarkProgress("still-life", "cpu", BenchmarkProgress.Phase.TUNING, 1, 2)),
                List.of(result(), refused()),
                Optional.empty());
    }

    private static BenchmarkResult result() {
        NetworkRate rate = new NetworkRate(2, 1, 1, 12.5);
        Measured measured = new Measured(
                1280,
                720,
                100,
                11.5,
                Optional.of(rate),
                new Latency(90, 95, 99, 50),
                400 << 20,
                List.of(new StageShare("network", 80), new StageShare("encode", 15)),
                List.of(rate));
        return new BenchmarkResult(
                "still-life", "Still life", "cpu", "Testing processor", Optional.of(measured), Optional.empty());
    }

    private static BenchmarkResult refused() {
        return new BenchmarkResult(
                "ears",
                "Ears",
                "cpu",
                "Testing processor",
                Optional.empty(),
                Optional.of(new BenchmarkResult.Refusal("MODEL_FILE_MISSING", "It lacks a file.", "Import it.")));
    }

    @Override
    public Optional<BenchmarkJob> latest() {
        return latest;
    }

    @Override
    public void cancel() {
        latest = latest.map(job -> job(job.request(), State.CANCELLED));
    }
}
