package studio.soliloquy.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class DeviceMemoryTests {
    private static final long GIGABYTE = 1L << 30;
    private static final Device PROCESSOR = new Device("cpu", "processor", 1);

    @Test
    void leavesSomeOfTheMachineToOthers() {
        assertThat(new DeviceMemory(settings(null, null), 16 * GIGABYTE).of(PROCESSOR))
                .isEqualTo(12 * GIGABYTE);
    }

    @Test
    void countsTheMemoryThatADeviceHasOfItsOwn() {
        DeviceMemory memory = new DeviceMemory(settings(null, null), 16 * GIGABYTE);
        assertThat(memory.of(new Device("cuda:0", "card", 1, Optional.of(8 * GIGABYTE))))
                .isEqualTo(6 * GIGABYTE);
        assertThat(memory.of(new Device("coreml:0", "chip", 1))).isEqualTo(12 * GIGABYTE);
    }

    @Test
    void isWhatWasConfigured() {
        DeviceMemory memory = new DeviceMemory(settings(DataSize.ofGigabytes(3), DataSize.ofGigabytes(2)), GIGABYTE);
        assertThat(memory.of(PROCESSOR)).isEqualTo(3 * GIGABYTE);
        assertThat(memory.of(new Device("cuda:0", "card", 1, Optional.of(8 * GIGABYTE))))
                .isEqualTo(2 * GIGABYTE);
    }

    @Test
    void readsWhatIsConfigured() {
        Map<String, String> configured = Map.of("studio.device.cpu-memory", "3GB");
        MemorySettings settings = new Binder(new MapConfigurationPropertySource(configured))
                .bind("studio.device", MemorySettings.class)
                .get();
        assertThat(settings.cpuMemory()).hasValue(DataSize.ofGigabytes(3));
        assertThat(new Binder(new MapConfigurationPropertySource(Map.of("studio.device.cpu-slots", "2")))
                        .bindOrCreate("studio.device", MemorySettings.class)
                        .cpuMemory())
                .isEmpty();
    }

    @Test
    void findsOutWhatThisMachineHas() {
        assertThat(new DeviceMemory(settings(null, null)).of(PROCESSOR)).isPositive();
    }

    @Test
    void refusesToCountWithNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(DataSize.ofBytes(0), null))
                .withMessageContaining("studio.device.cpu-memory");
    }

    private static MemorySettings settings(DataSize processor, DataSize gpu) {
        return new MemorySettings(Optional.ofNullable(processor), Optional.ofNullable(gpu));
    }
}
