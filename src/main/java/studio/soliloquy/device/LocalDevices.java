package studio.soliloquy.device;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;
import studio.soliloquy.error.Sentence;
import studio.soliloquy.error.StudioException;

/** The devices that the search has found, whose slots are given out in the order in which they were asked for. */
@Component
class LocalDevices implements Devices, DeviceUse {
    private final TriedDevices tried;
    private final Map<String, Semaphore> slots = new ConcurrentHashMap<>();

    LocalDevices(TriedDevices tried) {
        this.tried = tried;
    }

    @Override
    public List<Device> all() {
        return tried.usable();
    }

    @Override
    public DeviceLease lease() throws InterruptedException {
        tried.await();
        Device preferred = all().stream()
                .filter(device -> device.slots() > 0)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("Expected a device with slots, but this node only serves pages"));
        return lease(preferred);
    }

    @Override
    public DeviceLease lease(String id) throws InterruptedException {
        if (!id.equals(DeviceKind.CPU.key())) {
            tried.await();
        }
        return lease(all().stream()
                .filter(device -> device.id().equals(id))
                .findFirst()
                .orElseThrow(() -> missing(id)));
    }

    private DeviceLease lease(Device device) throws InterruptedException {
        if (device.slots() == 0) {
            throw new IllegalStateException("Expected slots of the device " + device.id() + ", but it has none");
        }
        Semaphore free = slotsOf(device);
        free.acquire();
        return new Lease(device, free);
    }

    @Override
    public Optional<DeviceLease> leaseFree(Device device) {
        boolean there = device.slots() > 0 && all().contains(device);
        return there && slotsOf(device).tryAcquire()
                ? Optional.of(new Lease(device, slotsOf(device)))
                : Optional.empty();
    }

    private Semaphore slotsOf(Device device) {
        return slots.computeIfAbsent(device.id(), id -> new Semaphore(device.slots(), true));
    }

    @Override
    public int slotsInUse(Device device) {
        Semaphore free = slots.get(device.id());
        return free == null ? 0 : device.slots() - free.availablePermits();
    }

    private StudioException missing(String id) {
        String kind = DeviceChoice.parse(id).kind().key();
        return tried.findings().stream()
                .filter(DeviceFinding.Unusable.class::isInstance)
                .map(DeviceFinding.Unusable.class::cast)
                .filter(finding -> finding.kind().key().equals(kind))
                .findFirst()
                .map(finding -> new StudioException(
                        DeviceError.DEVICE_NOT_AVAILABLE,
                        Sentence.of("problem.device", id, finding.reason()).english(),
                        finding.fix()))
                .orElseGet(() -> new StudioException(
                        DeviceError.DEVICE_NOT_AVAILABLE,
                        "Expected the device \"" + id + "\", found "
                                + all().stream().map(Device::id).toList() + ".",
                        "Choose one of those."));
    }

    private static final class Lease implements DeviceLease {
        private final Device device;
        private final Semaphore slots;
        private final AtomicBoolean open = new AtomicBoolean(true);

        private Lease(Device device, Semaphore slots) {
            this.device = device;
            this.slots = slots;
        }

        @Override
        public Device device() {
            return device;
        }

        @Override
        public void close() {
            if (open.compareAndSet(true, false)) {
                slots.release();
            }
        }
    }
}
