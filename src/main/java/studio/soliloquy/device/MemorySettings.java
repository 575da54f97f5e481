package studio.soliloquy.device;

import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much memory models may take.
 *
 * @param cpuMemory together, on the processor; where it is not told, three quarters of what this machine or container has
 * @param gpuMemory together, on each GPU; where it is not told, three quarters of what the GPU has
 */
@Validated
@ConfigurationProperties("studio.device")
record MemorySettings(Optional<DataSize> cpuMemory, Optional<DataSize> gpuMemory) {
    MemorySettings {
        cpuMemory = cpuMemory == null ? Optional.empty() : cpuMemory;
        gpuMemory = gpuMemory == null ? Optional.empty() : gpuMemory;
        cpuMemory.ifPresent(size -> requireSome("cpu-memory", size));
        gpuMemory.ifPresent(size -> requireSome("gpu-memory", size));
    }

    private static void requireSome(String name, DataSize size) {
        if (size.toBytes() < 1) {
            throw new IllegalArgumentException("Expected a positive studio.device." + name + ", found " + size);
        }
    }
}
