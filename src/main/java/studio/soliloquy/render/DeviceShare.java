package studio.soliloquy.render;

import java.util.concurrent.atomic.AtomicInteger;
import studio.soliloquy.device.Device;

/** What sessions take of one device. Safe to use from any thread. */
final class DeviceShare {
    private final Device device;
    private final MemoryBudget memory;
    private final AtomicInteger taken = new AtomicInteger();

    DeviceShare(Device device, MemoryBudget memory) {
        this.device = device;
        this.memory = memory;
    }

    Device device() {
        return device;
    }

    MemoryBudget memory() {
        return memory;
    }

    /** Somebody has a slot, or waits for one. */
    void take() {
        taken.incrementAndGet();
    }

    void giveUp() {
        taken.decrementAndGet();
    }

    /** How many more are wanted than there are; negative where some are free. */
    int slotsMissing() {
        return taken.get() - device.slots();
    }
}
