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
    private final Optional<DataSize> gpu;

    @Autowired
    DeviceMemory(MemorySettings settings) {
        this(settings, ofThisMachine());
    }

    DeviceMemory(MemorySettings settings, long ofMachine) {
        processor = settings.cpuMemory().map(DataSize::toBytes).orElse((long) (ofMachine * SHARE));
        gpu = settings.gpuMemory();
    }

    /** In bytes; a container's limit counts where there is one. */
    private static long ofThisMachine() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : Runtime.getRuntime().maxMemory();
    }

    /** In bytes. What does not tell how much memory it has is taken to have as much as the machine. */
    public long of(Device device) {
        return switch (device.kind()) {
            case CPU -> processor;
            case CUDA, TENSORRT, COREML, DIRECTML ->
                gpu.map(DataSize::toBytes)
                        .or(() -> device.memoryBytes().map(bytes -> (long) (bytes * SHARE)))
                        .orElse(processor);
        };
    }
}
