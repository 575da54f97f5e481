package studio.soliloquy.machine;

import java.util.Optional;
import java.util.function.ToIntFunction;
import studio.soliloquy.device.Device;
import studio.soliloquy.device.DeviceFinding;

/**
 * What is known of a kind of device, or of one device.
 *
 * @param kind as configuration spells it
 * @param title of the kind, for people
 * @param id empty unless it can be used
 * @param name for people, empty unless it can be used
 * @param slots segments that run on it at once
 * @param slotsInUse how many of them somebody holds
 * @param reason why it cannot be used
 * @param fix what to do to be able to use it
 */
public record DeviceState(
        String kind,
        String title,
        State state,
        Optional<String> id,
        Optional<String> name,
        int slots,
        int slotsInUse,
        Optional<Long> memoryBytes,
        Optional<String> reason,
        Optional<String> fix) {
    /** Whether it can be used. */
    public enum State {
        USABLE,
        UNUSABLE,
        UNTRIED
    }

    static DeviceState of(DeviceFinding finding, ToIntFunction<Device> inUse) {
        String kind = finding.kind().key();
        String title = finding.kind().title();
        if (finding instanceof DeviceFinding.Usable usable) {
            Device device = usable.device();
            return new DeviceState(
                    kind,
                    title,
                    State.USABLE,
                    Optional.of(device.id()),
                    Optional.of(device.name()),
                    device.slots(),
                    inUse.applyAsInt(device),
                    device.memoryBytes(),
                    Optional.empty(),
                    Optional.empty());
        }
        Optional<DeviceFinding.Unusable> why =
                finding instanceof DeviceFinding.Unusable unusable ? Optional.of(unusable) : Optional.empty();
        return new DeviceState(
                kind,
                title,
                why.isPresent() ? State.UNUSABLE : State.UNTRIED,
                Optional.empty(),
                Optional.empty(),
                0,
                0,
                Optional.empty(),
                why.map(DeviceFinding.Unusable::reason),
                why.map(DeviceFinding.Unusable::fix));
    }
}
