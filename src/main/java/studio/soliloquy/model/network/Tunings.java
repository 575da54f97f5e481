package studio.soliloquy.model.network;

import java.nio.file.Path;
import java.util.Optional;
import studio.soliloquy.device.Device;

/**
 * How networks run fastest on the devices of this machine, as was measured. What is kept holds for the bytes of a
 * network's file, the device, the number of cores for each of its slots and the version of the studio; with any other it
 * is as if nothing had been measured. Safe to call from any thread.
 */
public interface Tunings {
    /** Empty where nobody measured. */
    Optional<Tuning> of(Path network, Device device);

    /** Keeps what was measured in place of what was kept before. Sessions that are open go on as they are. */
    void keep(Path network, Device device, Tuning tuning);
}
