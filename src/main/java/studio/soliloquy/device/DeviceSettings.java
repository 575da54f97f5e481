package studio.soliloquy.device;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which devices are used, and how much may run at once.
 *
 * @param cpuSlots segments rendered on the processor at the same time; each uses several threads, so one is usually
 *     best; 0 where this node only serves pages
 * @param order kinds of devices, the preferred one first; what is not named is not tried. The processor is always the
 *     last where it is not named
 * @param slots as {@code cpuSlots}, by kind ({@code cuda}) or by device ({@code cuda:0}); 1 where it is not told
 */
@Validated
@ConfigurationProperties("studio.device")
record DeviceSettings(
        @Min(0) @Max(64) @DefaultValue("1") int cpuSlots,

        @DefaultValue({"cuda", "tensorrt", "coreml", "directml", "cpu"})
        List<String> order,

        Map<String, Integer> slots) {
    DeviceSettings {
        order = List.copyOf(order);
        order.forEach(DeviceSettings::kind);
        slots = slots == null ? Map.of() : Map.copyOf(slots);
        slots.forEach(DeviceSettings::requireSlots);
    }

    /** Each kind once, the processor among them. */
    List<DeviceKind> kinds() {
        Set<DeviceKind> kinds = new LinkedHashSet<>();
        order.forEach(name -> kinds.add(kind(name)));
        kinds.add(DeviceKind.CPU);
        return List.copyOf(kinds);
    }

    int slotsOf(DeviceKind kind, int index) {
        return kind == DeviceKind.CPU
                ? cpuSlots
                : slots.getOrDefault(kind.id(index), slots.getOrDefault(kind.key(), 1));
    }

    private static DeviceKind kind(String name) {
        return DeviceKind.of(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Expected cpu, cuda, tensorrt, coreml or directml in studio.device.order, found " + name));
    }

    private static void requireSlots(String device, int slots) {
        if (DeviceChoice.kindOf(device) == DeviceKind.CPU) {
            throw new IllegalArgumentException("Expected the processor's slots as studio.device.cpu-slots, found them"
                    + " in studio.device.slots");
        }
        if (slots < 0 || slots > 64) {
            throw new IllegalArgumentException(
                    "Expected 0 to 64 as studio.device.slots of " + device + ", found " + slots);
        }
    }
}
