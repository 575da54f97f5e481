package studio.soliloquy.device;

import java.lang.management.ManagementFactory;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** How much memory of a device models may take together. Safe to call from any thread. */
@Component
public class DeviceMemory {
    /** The rest is for the studio itself, for the system's file cache and for other programs. */
    private static final double SHARE = 0.75;

    private final long processor;

    @Autowired
    DeviceMemory(MemorySettings settings) {
        this(settings.cpuMemory(), ofThisMachine());
    }

    DeviceMemory(Optional<DataSize> configured, long ofMachine) {
        processor = configured.map(DataSize::toBytes).orElse((long) (ofMachine * SHARE));
    }

    /** In bytes; a container's limit counts where there is one. */
    private static long ofThisMachine() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : Runtime.getRuntime().maxMemory();
    }

    /** In bytes. */
    public long of(Device device) {
        if (!device.id().equals("cpu")) {
            throw new IllegalArgumentException("Expected the device \"cpu\", found \"" + device.id() + "\"");
        }
        return processor;
    }
}
