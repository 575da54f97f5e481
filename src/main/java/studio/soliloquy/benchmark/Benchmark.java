package studio.soliloquy.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.springframework.stereotype.Component;
import studio.soliloquy.animation.AnimationModels;
import studio.soliloquy.benchmark.BenchmarkProgress.Phase;
import studio.soliloquy.benchmark.BenchmarkResult.Refusal;
import studio.soliloquy.device.Device;
import studio.soliloquy.device.DeviceLease;
import studio.soliloquy.device.Devices;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.model.Models;

/** Measures models on devices, one after the other, each on a slot of its device. Safe to call from any thread. */
@Component
public class Benchmark {
    private final Models models;
    private final AnimationModels families;
    private final Devices devices;
    private final Measuring measurement;

    Benchmark(Models models, AnimationModels families, Devices devices, Measuring measurement) {
        this.models = models;
        this.families = families;
        this.devices = devices;
        this.measurement = measurement;
    }

    /** Those that can be measured, in the order in which the studio offers them. */
    public List<ModelDescriptor> models() {
        return models.all().stream().filter(families::animates).toList();
    }

    /** Those that models can be measured on, the preferred one first. */
    public List<Device> devices() {
        return devices.all().stream().filter(device -> device.slots() > 0).toList();
    }

    /**
     * Waits for a slot and measures, for every model and device.
     *
     * @return one for each, in the order of the request; a model that cannot be measured says why
     * @throws StudioException {@code MODEL_UNKNOWN}, or {@code BENCHMARK_REFUSED} for an unknown device
     * @throws CancellationException when the watch or an interruption of this thread says so
     */
    public List<BenchmarkResult> run(BenchmarkRequest request, BenchmarkWatch watch) {
        List<Pair> pairs = pairs(request);
        List<BenchmarkResult> results = new ArrayList<>();
        for (Pair pair : pairs) {
            Steps steps = new Steps(pair, results.size(), pairs.size(), watch);
            results.add(measured(pair, request, steps));
            watch.measured(results.get(results.size() - 1));
        }
        return results;
    }

    /** Looks at all names before the first is measured. */
    private List<Pair> pairs(BenchmarkRequest request) {
        List<Device> wanted = request.devices().isEmpty()
                ? devices().stream().limit(1).toList()
                : request.devices().stream().map(this::device).toList();
        return request.models().stream()
                .map(models::get)
                .flatMap(model -> wanted.stream().map(device -> new Pair(model, device)))
                .toList();
    }

    private Device device(String id) {
        return devices().stream()
                .filter(device -> device.id().equals(id))
                .findFirst()
                .orElseThrow(() -> BenchmarkError.BENCHMARK_REFUSED.because(
                        "Expected one of the devices "
                                + String.join(
                                        ", ", devices().stream().map(Device::id).toList())
                                + ", found \"" + id + "\".",
                        "Choose one of these."));
    }

    private BenchmarkResult measured(Pair pair, BenchmarkRequest request, Steps steps) {
        steps.begin(Phase.WAITING);
        try (DeviceLease lease = devices.lease()) {
            return pair.result(Optional.of(measurement.of(pair.model(), lease, request, steps)), Optional.empty());
        } catch (StudioException refusal) {
            return pair.result(Optional.empty(), Optional.of(Refusal.of(refusal)));
        } catch (InterruptedException wish) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Expected a slot to measure on, found that the thread was interrupted");
        }
    }

    /** Measures one model on one device. */
    @FunctionalInterface
    interface Measuring {
        /** @param lease stays the caller's */
        Measured of(ModelDescriptor model, DeviceLease lease, BenchmarkRequest request, Steps steps);
    }

    /** A model and a device. */
    private record Pair(ModelDescriptor model, Device device) {
        BenchmarkResult result(Optional<Measured> measured, Optional<Refusal> refusal) {
            return new BenchmarkResult(model.id(), model.title(), device.id(), device.name(), measured, refusal);
        }
    }

    /** Tells the watch where one measurement is. */
    record Steps(Pair pair, int done, int total, BenchmarkWatch watch) {
        void begin(Phase phase) {
            watch.check();
            watch.at(new BenchmarkProgress(pair.model().id(), pair.device().id(), phase, done, total));
        }
    }
}
