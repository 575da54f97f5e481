package studio.soliloquy.benchmark;

import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import studio.soliloquy.benchmark.BenchmarkJob.State;
import studio.soliloquy.benchmark.BenchmarkResult.Refusal;
import studio.soliloquy.device.Device;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.model.ModelDescriptor;

/** Runs benchmarks on a thread of its own. */
@Component
class StudioBenchmarks implements Benchmarks {
    private static final Logger LOG = LoggerFactory.getLogger(StudioBenchmarks.class);

    private final Benchmark benchmark;
    private Optional<BenchmarkJob> latest = Optional.empty();
    private Thread thread;
    private boolean wanted;

    StudioBenchmarks(Benchmark benchmark) {
        this.benchmark = benchmark;
    }

    @Override
    public List<ModelDescriptor> models() {
        return benchmark.models();
    }

    @Override
    public List<Device> devices() {
        return benchmark.devices();
    }

    @Override
    public synchronized BenchmarkJob start(BenchmarkRequest request) {
        if (isRunning()) {
            throw BenchmarkError.BENCHMARK_RUNNING.because(
                    "Expected no benchmark under way, found one.", "Wait until it is done, or cancel it.");
        }
        BenchmarkJob job = new BenchmarkJob(request, State.RUNNING, Optional.empty(), List.of(), Optional.empty());
        latest = Optional.of(job);
        wanted = true;
        thread = new Thread(() -> run(request), "benchmark");
        thread.setDaemon(true);
        thread.start();
        return job;
    }

    @Override
    public synchronized Optional<BenchmarkJob> latest() {
        return latest;
    }

    @Override
    public synchronized void cancel() {
        if (isRunning()) {
            wanted = false;
            thread.interrupt();
        }
    }

    private boolean isRunning() {
        return latest.filter(job -> job.state() == State.RUNNING).isPresent();
    }

    private void run(BenchmarkRequest request) {
        try {
            benchmark.run(request, new Watch());
            end(State.DONE, Optional.empty());
        } catch (CancellationException wish) {
            end(State.CANCELLED, Optional.empty());
        } catch (StudioException refusal) {
            end(State.FAILED, Optional.of(Refusal.of(refusal)));
        } catch (RuntimeException unforeseen) {
            LOG.error("A benchmark failed", unforeseen);
            end(State.FAILED, Optional.of(unforeseen()));
        }
    }

    private static Refusal unforeseen() {
        return Refusal.of(BenchmarkError.BENCHMARK_FAILED.because(
                "The benchmark stopped for a reason that nobody foresaw.", "Look at the studio's log."));
    }

    private synchronized void end(State state, Optional<Refusal> refusal) {
        State ended = wanted ? state : State.CANCELLED;
        latest = latest.map(job -> new BenchmarkJob(job.request(), ended, job.progress(), job.results(), refusal));
    }

    private synchronized void moved(BenchmarkProgress progress) {
        latest = latest.map(job ->
                new BenchmarkJob(job.request(), job.state(), Optional.of(progress), job.results(), Optional.empty()));
    }

    private synchronized void add(BenchmarkResult result) {
        latest = latest.map(job -> new BenchmarkJob(
                job.request(),
                job.state(),
                job.progress(),
                Stream.concat(job.results().stream(), Stream.of(result)).toList(),
                Optional.empty()));
    }

    private synchronized boolean isWanted() {
        return wanted;
    }

    @PreDestroy
    void close() {
        cancel();
    }

    private final class Watch implements BenchmarkWatch {
        @Override
        public void at(BenchmarkProgress progress) {
            moved(progress);
        }

        @Override
        public void measured(BenchmarkResult result) {
            add(result);
        }

        @Override
        public void check() {
            if (!isWanted()) {
                throw new CancellationException("Nobody wants this benchmark any more");
            }
        }
    }
}
