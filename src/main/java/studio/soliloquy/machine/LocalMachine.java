package studio.soliloquy.machine;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;
import studio.soliloquy.device.DeviceSearch;
import studio.soliloquy.device.DeviceUse;
import studio.soliloquy.device.Devices;
import studio.soliloquy.device.Gpus;
import studio.soliloquy.media.Storage;
import studio.soliloquy.model.InferenceLibraries;
import studio.soliloquy.render.RenderQueue;
import studio.soliloquy.video.VideoLibraries;

/** Puts the report together, and remembers it for a moment: many figures are asked for at once. */
@Component
class LocalMachine implements SystemReports {
    private static final long FRESH_NANOS = Duration.ofSeconds(2).toNanos();

    private final Hardware hardware;
    private final Devices devices;
    private final DeviceSearch search;
    private final DeviceUse use;
    private final Gpus gpus;
    private final Storage storage;
    private final RenderQueue queue;
    private final RenderedFrames frames;
    private final String version;
    private SystemReport last;
    private long readAt;

    LocalMachine(
            Hardware hardware,
            Devices devices,
            DeviceSearch search,
            DeviceUse use,
            Gpus gpus,
            Storage storage,
            RenderQueue queue,
            RenderedFrames frames,
            ObjectProvider<BuildProperties> build) {
        this.hardware = hardware;
        this.devices = devices;
        this.search = search;
        this.use = use;
        this.gpus = gpus;
        this.storage = storage;
        this.queue = queue;
        this.frames = frames;
        version = build.stream().map(BuildProperties::getVersion).findFirst().orElse("unknown");
    }

    @Override
    public synchronized SystemReport now() {
        if (last == null || System.nanoTime() - readAt >= FRESH_NANOS) {
            last = read();
            readAt = System.nanoTime();
        }
        return last;
    }

    private SystemReport read() {
        return new SystemReport(
                Instant.now(),
                versions(),
                machine(),
                program(),
                !search.isOver(),
                search.findings().stream()
                        .map(finding -> DeviceState.of(finding, use::slotsInUse))
                        .toList(),
                gpus.read(),
                storage.use(),
                new SystemReport.Work(queue.state().renders().size(), frames.perSecond(), frames.all()));
    }

    private Map<String, String> versions() {
        Map<String, String> versions = new TreeMap<>(VideoLibraries.versions());
        versions.putAll(InferenceLibraries.versions());
        versions.put("Soliloquy", version);
        versions.put("Java", Runtime.version().toString());
        return versions;
    }

    private SystemReport.Machine machine() {
        String system = System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                + System.getProperty("os.arch");
        String processor = devices.all().stream()
                .filter(device -> device.id().equals("cpu"))
                .findFirst()
                .orElseThrow()
                .name();
        return new SystemReport.Machine(
                system,
                processor,
                Runtime.getRuntime().availableProcessors(),
                hardware.cpuShare(),
                hardware.celsius(),
                hardware.memory(),
                hardware.available());
    }

    private SystemReport.Program program() {
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        return new SystemReport.Program(
                hardware.ownCpuShare(),
                hardware.resident(),
                heap.getUsed(),
                heap.getMax(),
                ManagementFactory.getRuntimeMXBean().getUptime() / 1000);
    }
}
