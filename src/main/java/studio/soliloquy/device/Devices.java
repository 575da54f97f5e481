package studio.soliloquy.device;

import java.util.List;
import java.util.Optional;

/** The devices of this machine that can be used. Safe to call from any thread. */
public interface Devices {
    /** Those known by now, at least one; the preferred one first. */
    List<Device> all();

    /**
     * Waits until the preferred device is known and a slot of it is free. The caller closes the lease.
     *
     * @throws IllegalStateException where no device has a slot: nothing is to be rendered here
     */
    DeviceLease lease() throws InterruptedException;

    /**
     * Waits until a slot of the device is free, and never takes another device instead. The caller closes the lease.
     *
     * @param device its id
     * @throws studio.soliloquy.error.StudioException {@code DEVICE_NOT_AVAILABLE} where it is not there
     * @throws IllegalStateException where it has no slot
     */
    DeviceLease lease(String device) throws InterruptedException;

    /**
     * A slot of a device that nobody uses now. Waits for nothing. The caller closes the lease.
     *
     * @param device one of {@link #all}
     * @return empty where every slot is taken, or the device is not there
     */
    Optional<DeviceLease> leaseFree(Device device);
}
