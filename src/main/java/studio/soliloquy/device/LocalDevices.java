package studio.soliloquy.device;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;

/** This machine's processor, whose slots are given out in the order in which they were asked for. */
@Component
class LocalDevices implements Devices {
    private final Device processor;
    private final Semaphore slots;

    LocalDevices(DeviceSettings settings) {
        processor = new Device("cpu", ProcessorName.ofThisMachine(), settings.cpuSlots());
        slots = new Semaphore(settings.cpuSlots(), true);
    }

    @Override
    public List<Device> all() {
        return List.of(processor);
    }

    @Override
    public DeviceLease lease() throws InterruptedException {
        if (processor.slots() == 0) {
            throw new IllegalStateException("Expected a device with slots, but this node only serves pages");
        }
        slots.acquire();
        return new Lease();
    }

    private final class Lease implements DeviceLease {
        private final AtomicBoolean open = new AtomicBoolean(true);

        @Override
        public Device device() {
            return processor;
        }

        @Override
        public void close() {
            if (open.compareAndSet(true, false)) {
                slots.release();
            }
        }
    }
}
