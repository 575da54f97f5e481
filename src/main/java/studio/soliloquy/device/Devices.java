package studio.soliloquy.device;

import java.util.List;

/** The devices of this machine. Safe to call from any thread. */
public interface Devices {
    /** At least one; the preferred one first. */
    List<Device> all();

    /**
     * Waits until a slot of the preferred device is free. The caller closes the lease.
     *
     * @throws IllegalStateException where no device has a slot: nothing is to be rendered here
     */
    DeviceLease lease() throws InterruptedException;
}
