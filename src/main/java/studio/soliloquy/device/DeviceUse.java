package studio.soliloquy.device;

/** How much of the devices is in use. Safe to call from any thread. */
public interface DeviceUse {
    /** How many of its slots somebody holds, be it for a session that is idle. */
    int slotsInUse(Device device);
}
