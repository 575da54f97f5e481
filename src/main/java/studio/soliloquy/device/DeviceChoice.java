package studio.soliloquy.device;

import static java.util.Objects.requireNonNull;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.soliloquy.error.StudioException;

/**
 * What a job asks for: one device ({@code cuda:1}), or any of a kind ({@code cuda}).
 *
 * @param key as requests spell it
 */
public record DeviceChoice(String key) {
    private static final Pattern FORM = Pattern.compile("([a-z]+)(?::(\\d{1,2}))?");

    /** The processor. */
    public static final DeviceChoice CPU = new DeviceChoice("cpu");

    public DeviceChoice {
        requireNonNull(key, "key");
        kindOf(key);
    }

    /** @throws StudioException {@code DEVICE_UNKNOWN} */
    public static DeviceChoice parse(String text) {
        try {
            return new DeviceChoice(text.strip());
        } catch (IllegalArgumentException malformed) {
            throw new StudioException(
                    DeviceError.DEVICE_UNKNOWN,
                    "Expected a device such as \"cpu\", \"cuda\" or \"cuda:0\", found \"" + text + "\".",
                    "The system page and the command devices list what there is.",
                    malformed);
        }
    }

    /** Any device of this kind. */
    public static DeviceChoice of(DeviceKind kind) {
        return new DeviceChoice(kind.key());
    }

    public DeviceKind kind() {
        return kindOf(key);
    }

    public boolean admits(Device device) {
        return key.equals(device.id()) || key.equals(device.kind().key());
    }

    /** @throws IllegalArgumentException for what names no device */
    static DeviceKind kindOf(String key) {
        Matcher matcher = FORM.matcher(key);
        if (matcher.matches()) {
            boolean numbered = matcher.group(2) != null;
            return DeviceKind.of(matcher.group(1))
                    .filter(kind -> kind != DeviceKind.CPU || !numbered)
                    .orElseThrow(() -> unknown(key));
        }
        throw unknown(key);
    }

    private static IllegalArgumentException unknown(String key) {
        return new IllegalArgumentException("Expected a device such as \"cpu\" or \"cuda:0\", found \"" + key + "\"");
    }

    @Override
    public String toString() {
        return key;
    }
}
