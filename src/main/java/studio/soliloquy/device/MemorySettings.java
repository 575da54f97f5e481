package studio.soliloquy.device;

import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much memory models may take.
 *
 * @param cpuMemory together, on the processor; where it is not told, three quarters of what this machine or container has
 */
@Validated
@ConfigurationProperties("studio.device")
record MemorySettings(Optional<DataSize> cpuMemory) {
    MemorySettings {
        cpuMemory = cpuMemory == null ? Optional.empty() : cpuMemory;
        cpuMemory.ifPresent(MemorySettings::requireSome);
    }

    private static void requireSome(DataSize size) {
        if (size.toBytes() < 1) {
            throw new IllegalArgumentException("Expected a positive studio.device.cpu-memory, found " + size);
        }
    }
}
