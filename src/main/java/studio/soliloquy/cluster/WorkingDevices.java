package studio.soliloquy.cluster;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import studio.soliloquy.device.Device;

/** The devices that this node renders on, as far as they are known by now: some are found after the start. */
record WorkingDevices(Supplier<List<Device>> known) {
    int slots() {
        return known.get().stream().mapToInt(Device::slots).sum();
    }

    Set<String> ids() {
        return known.get().stream()
                .filter(device -> device.slots() > 0)
                .map(Device::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
