package studio.soliloquy.device;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import studio.soliloquy.error.Sentence;

/**
 * Tries each kind of device once, in the order of preference. The processor needs no trial: without it nothing runs at
 * all.
 */
@Component
class TriedDevices implements DeviceSearch {
    private static final Logger LOG = LoggerFactory.getLogger(TriedDevices.class);
    private static final int MOST_OF_A_KIND = 16;

    private final DeviceSettings settings;
    private final DeviceTrial trial;
    private final Gpus gpus;
    private final ApplicationEventPublisher events;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final CountDownLatch over = new CountDownLatch(1);
    /** By kind, in the order of preference. */
    private final Map<DeviceKind, List<DeviceFinding>> found = new EnumMap<>(DeviceKind.class);

    TriedDevices(DeviceSettings settings, DeviceTrial trial, Gpus gpus, ApplicationEventPublisher events) {
        this.settings = settings;
        this.trial = trial;
        this.gpus = gpus;
        this.events = events;
        Device processor =
                new Device(DeviceKind.CPU.key(), ProcessorName.ofThisMachine(), settings.slotsOf(DeviceKind.CPU, 0));
        found.put(DeviceKind.CPU, List.of(new DeviceFinding.Usable(processor)));
    }

    @Override
    public void begin() {
        if (begun.compareAndSet(false, true)) {
            Thread thread = new Thread(this::search, "device-search");
            thread.setDaemon(true);
            thread.start();
        }
    }

    @Override
    public void await() throws InterruptedException {
        begin();
        over.await();
    }

    @Override
    public boolean isOver() {
        return over.getCount() == 0;
    }

    private void search() {
        try {
            settings.kinds().stream()
                    .filter(kind -> kind != DeviceKind.CPU)
                    .forEach(kind -> keep(kind, findings(kind)));
        } finally {
            over.countDown();
            LOG.info("Devices: {}", usable().stream().map(Device::id).toList());
            tell();
        }
    }

    private void tell() {
        try {
            events.publishEvent(new DevicesFound());
        } catch (IllegalStateException stopping) {
            LOG.debug("The devices were found while the studio stopped", stopping);
        }
    }

    private List<DeviceFinding> findings(DeviceKind kind) {
        List<DeviceFinding> findings = new ArrayList<>();
        for (int index = 0; index < MOST_OF_A_KIND; index++) {
            DeviceTrial.Outcome outcome = run(kind, index);
            if (outcome instanceof DeviceTrial.Refused refused) {
                // The first that is missing says why; those behind the last one only say that there are no more.
                return index > 0 ? findings : List.of(unusable(kind, refused));
            }
            findings.add(new DeviceFinding.Usable(device(kind, index)));
            if (kind == DeviceKind.COREML) {
                // Core ML chooses among the parts of the one processor by itself.
                return findings;
            }
        }
        return findings;
    }

    /** A trial that goes wrong in a way nobody thought of is no reason to lose the other devices. */
    private DeviceTrial.Outcome run(DeviceKind kind, int index) {
        try {
            return trial.run(kind, index);
        } catch (RuntimeException | LinkageError | OutOfMemoryError failure) {
            LOG.warn("Trying {} failed", kind.id(index), failure);
            return new DeviceTrial.Refused(
                    Sentence.of(
                            "device.failed", failure.getClass().getSimpleName(), String.valueOf(failure.getMessage())),
                    Sentence.of("device.failed.fix"));
        }
    }

    private static DeviceFinding unusable(DeviceKind kind, DeviceTrial.Refused refused) {
        LOG.debug("{} cannot be used: {}", kind.key(), refused.reason());
        return new DeviceFinding.Unusable(
                kind, refused.reason().english(), refused.fix().english());
    }

    private Device device(DeviceKind kind, int index) {
        String id = kind.id(index);
        int slots = settings.slotsOf(kind, index);
        boolean nvidia = kind == DeviceKind.CUDA || kind == DeviceKind.TENSORRT;
        return (nvidia ? gpus.told(index) : Optional.<GpuReading>empty())
                .map(gpu -> new Device(id, gpu.name() + " (" + id + ")", slots, gpu.memoryBytes()))
                .orElseGet(() -> new Device(
                        id,
                        Sentence.of("device.numbered", kind.title(), kind.key(), index)
                                .english(),
                        slots));
    }

    private synchronized void keep(DeviceKind kind, List<DeviceFinding> findings) {
        found.put(kind, List.copyOf(findings));
    }

    @Override
    public synchronized List<DeviceFinding> findings() {
        List<DeviceFinding> all = new ArrayList<>();
        settings.kinds()
                .forEach(kind -> all.addAll(found.getOrDefault(kind, List.of(new DeviceFinding.Untried(kind)))));
        return List.copyOf(all);
    }

    @Override
    public List<DeviceKind> order() {
        return settings.kinds();
    }

    /** The preferred one first. */
    List<Device> usable() {
        return findings().stream()
                .filter(DeviceFinding.Usable.class::isInstance)
                .map(finding -> ((DeviceFinding.Usable) finding).device())
                .toList();
    }
}
