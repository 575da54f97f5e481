package studio.soliloquy.machine;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import studio.soliloquy.device.DevicesFound;
import studio.soliloquy.device.GpuReading;
import studio.soliloquy.media.StorageUse;

/** Tells the report's figures to whoever collects metrics. What is not known is no number. */
@Component
class Figures implements MeterBinder {
    private final SystemReports reports;
    private final RenderedFrames frames;
    private MeterRegistry registry;
    private boolean found;

    Figures(SystemReports reports, RenderedFrames frames) {
        this.reports = reports;
        this.frames = frames;
    }

    @Override
    public synchronized void bindTo(MeterRegistry target) {
        registry = target;
        FunctionCounter.builder("soliloquy.frames.rendered", frames, RenderedFrames::all)
                .description("Frames that this machine has rendered")
                .register(target);
        gauge(
                "soliloquy.frames.per.second",
                "Frames rendered in the last five seconds",
                report -> report.work().framesPerSecond());
        gauge(
                "soliloquy.queue.renders",
                "Renders that are not at their end",
                report -> report.work().renders());
        share(
                "soliloquy.machine.cpu.share",
                "Of all cores, whoever uses them",
                report -> report.machine().cpuShare());
        share(
                "soliloquy.machine.cpu.celsius",
                "Temperature of the processor",
                report -> report.machine().celsius());
        gauge(
                "soliloquy.machine.memory.bytes",
                "Memory of the machine",
                report -> report.machine().memoryBytes());
        gauge(
                "soliloquy.machine.memory.available.bytes",
                "Memory that programs could still take",
                report -> report.machine().availableBytes());
        gauge(
                "soliloquy.process.memory.bytes",
                "Memory that the studio takes",
                report -> report.program().residentBytes());
        storage("uploads", StorageUse::uploadsBytes);
        storage("models", StorageUse::modelsBytes);
        storage("jobs", StorageUse::jobsBytes);
        storage("renders", StorageUse::rendersBytes);
        storage("other", StorageUse::otherBytes);
        gauge(
                "soliloquy.storage.free.bytes",
                "Room that is left",
                report -> report.storage().freeBytes().isPresent()
                        ? report.storage().freeBytes().getAsLong()
                        : Double.NaN);
        bindDevices();
    }

    @EventListener
    synchronized void on(DevicesFound devicesFound) {
        found = true;
        bindDevices();
    }

    /** Which devices there are is known some time after the start. */
    private void bindDevices() {
        if (!found || registry == null) {
            return;
        }
        SystemReport report = reports.now();
        report.devices().stream().flatMap(device -> device.id().stream()).forEach(this::device);
        report.gpus().forEach(gpu -> gpu(gpu.index(), gpu.name()));
    }

    private void device(String id) {
        List<String> tags = List.of("device", id);
        gauge(
                "soliloquy.device.slots",
                "Segments that run at once",
                tags,
                report -> ofDevice(report, id, DeviceState::slots));
        gauge(
                "soliloquy.device.slots.used",
                "Slots that somebody holds",
                tags,
                report -> ofDevice(report, id, DeviceState::slotsInUse));
    }

    private static double ofDevice(SystemReport report, String id, ToDoubleFunction<DeviceState> figure) {
        return report.devices().stream()
                .filter(device -> device.id().equals(Optional.of(id)))
                .mapToDouble(figure)
                .findFirst()
                .orElse(Double.NaN);
    }

    private void gpu(int index, String name) {
        List<String> tags = List.of("gpu", Integer.toString(index), "name", name);
        gauge(
                "soliloquy.gpu.memory.bytes",
                "Memory of the GPU",
                tags,
                report -> ofGpu(report, index, gpu -> gpu.memoryBytes().map(Long::doubleValue)));
        gauge(
                "soliloquy.gpu.memory.used.bytes",
                "Memory that all programs take of it",
                tags,
                report -> ofGpu(report, index, gpu -> gpu.usedBytes().map(Long::doubleValue)));
        gauge(
                "soliloquy.gpu.celsius",
                "Temperature of the GPU",
                tags,
                report -> ofGpu(report, index, GpuReading::celsius));
        gauge(
                "soliloquy.gpu.busy.share",
                "Of the last moment, 0 to 1",
                tags,
                report -> ofGpu(report, index, GpuReading::busyShare));
    }

    private static double ofGpu(SystemReport report, int index, Function<GpuReading, Optional<Double>> figure) {
        return report.gpus().stream()
                .filter(gpu -> gpu.index() == index)
                .findFirst()
                .flatMap(figure)
                .orElse(Double.NaN);
    }

    private void storage(String what, ToDoubleFunction<StorageUse> bytes) {
        gauge(
                "soliloquy.storage.bytes",
                "What lies on the disk",
                List.of("what", what),
                report -> bytes.applyAsDouble(report.storage()));
    }

    private void share(String name, String description, Function<SystemReport, Optional<Double>> figure) {
        gauge(name, description, report -> figure.apply(report).orElse(Double.NaN));
    }

    private void gauge(String name, String description, ToDoubleFunction<SystemReport> figure) {
        gauge(name, description, List.of(), figure);
    }

    private void gauge(String name, String description, List<String> tags, ToDoubleFunction<SystemReport> figure) {
        Gauge.builder(name, reports, source -> figure.applyAsDouble(source.now()))
                .description(description)
                .tags(tags.toArray(String[]::new))
                .register(registry);
    }
}
