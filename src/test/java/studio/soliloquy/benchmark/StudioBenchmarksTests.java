package studio.soliloquy.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import studio.soliloquy.animation.AnimationModel;
import studio.soliloquy.animation.AnimationModels;
import studio.soliloquy.animation.Plugin;
import studio.soliloquy.animation.Plugins;
import studio.soliloquy.benchmark.BenchmarkJob.State;
import studio.soliloquy.device.Device;
import studio.soliloquy.device.DeviceLease;
import studio.soliloquy.device.Devices;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.model.BrokenModel;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.model.ModelError;
import studio.soliloquy.model.Models;

class StudioBenchmarksTests {
    private static final ModelDescriptor MODEL =
            ModelDescriptor.withoutFiles("still-life", "still", "Still life", "Moves nothing.", "MIT");

    private final BusyProcessor processor = new BusyProcessor();
    private final StudioBenchmarks benchmarks = new StudioBenchmarks(new Benchmark(
            new OneModel(),
            new AnimationModels(List.of(), new NoPlugins()),
            processor,
            (model, lease, request, steps) -> {
                throw new AssertionError("Nobody gets a slot here");
            }));

    @AfterEach
    void close() {
        benchmarks.close();
    }

    private BenchmarkJob ended() throws InterruptedException {
        while (benchmarks.latest().orElseThrow().state() == State.RUNNING) {
            Thread.onSpinWait();
        }
        return benchmarks.latest().orElseThrow();
    }

    private static BenchmarkRequest of(String model, String... devices) {
        return new BenchmarkRequest(List.of(model), List.of(devices), Duration.ofSeconds(1), false);
    }

    @Test
    void knowsNoneAtFirstAndCancelsNone() {
        benchmarks.cancel();

        assertThat(benchmarks.latest()).isEmpty();
    }

    @Test
    void waitsForASlotAndEndsWhenItIsCancelled() throws InterruptedException {
        benchmarks.start(of("still-life"));
        processor.asked.await();
        assertThat(benchmarks.latest().orElseThrow().progress().orElseThrow().phase())
                .isEqualTo(BenchmarkProgress.Phase.WAITING);

        benchmarks.cancel();

        assertThat(ended().state()).isEqualTo(State.CANCELLED);
    }

    @Test
    void runsOneAtATime() throws InterruptedException {
        benchmarks.start(of("still-life"));
        processor.asked.await();

        assertThatThrownBy(() -> benchmarks.start(of("still-life")))
                .isInstanceOfSatisfying(
                        StudioException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(BenchmarkError.BENCHMARK_RUNNING));
    }

    @Test
    void failsForAModelOrADeviceThatThereIsNot() throws InterruptedException {
        benchmarks.start(of("nobody"));
        assertThat(ended().refusal().orElseThrow().code()).isEqualTo("MODEL_UNKNOWN");

        benchmarks.start(of("still-life", "abacus"));
        assertThat(ended().refusal().orElseThrow().message()).contains("cpu", "\"abacus\"");
    }

    /** All slots are taken for ever. */
    private static final class BusyProcessor implements Devices {
        final CountDownLatch asked = new CountDownLatch(1);

        @Override
        public List<Device> all() {
            return List.of(new Device("cpu", "Testing processor", 1));
        }

        @Override
        public DeviceLease lease() throws InterruptedException {
            return lease("cpu");
        }

        @Override
        public DeviceLease lease(String device) throws InterruptedException {
            asked.countDown();
            new CountDownLatch(1).await();
            throw new AssertionError("Nobody counts that latch down");
        }

        @Override
        public Optional<DeviceLease> leaseFree(Device device) {
            return Optional.empty();
        }
    }

    private static final class OneModel implements Models {
        @Override
        public List<ModelDescriptor> all() {
            return List.of(MODEL);
        }

        @Override
        public ModelDescriptor get(String id) {
            return all().stream()
                    .filter(model -> model.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new StudioException(ModelError.MODEL_UNKNOWN, "There is none.", "Import it."));
        }

        @Override
        public Path file(ModelDescriptor model, String fileName) {
            throw new UnsupportedOperationException("Expected that nobody opens a model here");
        }

        @Override
        public void remove(String id) {
            throw new UnsupportedOperationException("Expected that nobody removes a model here");
        }

        @Override
        public List<BrokenModel> broken() {
            return List.of();
        }
    }

    private static final class NoPlugins implements Plugins {
        @Override
        public List<Plugin> all() {
            return List.of();
        }

        @Override
        public List<AnimationModel> families() {
            return List.of();
        }
    }
}
