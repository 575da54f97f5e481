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
        assertThat(new DeviceMemory(Optional.empty(), 16 * GIGABYTE).of(PROCESSOR))
                .isEqualTo(12 * GIGABYTE);
    }

    @Test
    void isWhatWasConfigured() {
        MemorySettings settings = new MemorySettings(Optional.of(DataSize.ofGigabytes(3)));
        assertThat(new DeviceMemory(settings).of(PROCESSOR)).isEqualTo(3 * GIGABYTE);
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
        assertThat(new DeviceMemory(new MemorySettings(Optional.empty())).of(PROCESSOR))
                .isPositive();
    }

    @Test
    void refusesToCountWithNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MemorySettings(Optional.of(DataSize.ofBytes(0))))
                .withMessageContaining("studio.device.cpu-memory");
    }

    @Test
    void knowsNoOtherDevice() {
        Device card = new Device("cuda:0", "card", 1);
        assertThatIllegalArgumentException().isThrownBy(() -> new DeviceMemory(Optional.empty(), GIGABYTE).of(card));
    }
}
