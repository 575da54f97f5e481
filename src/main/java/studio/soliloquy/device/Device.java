package studio.soliloquy.device;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A processor that runs models.
 *
 * @param id {@code cpu}, or a kind with a number: {@code cuda:0}, {@code cuda:1} …
 * @param name for people
 * @param slots how many segments may run on it at once; 0 where nothing is rendered here
 * @param memoryBytes of its own; empty where it uses the machine's, or does not tell
 */
public record Device(String id, String name, int slots, Optional<Long> memoryBytes) {
    public Device {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(memoryBytes, "memoryBytes");
        if (slots < 0) {
            throw new IllegalArgumentException("Expected a number of slots, found " + slots);
        }
        DeviceChoice.kindOf(id);
    }

    /** One without memory of its own. */
    public Device(String id, String name, int slots) {
        this(id, name, slots, Optional.empty());
    }

    public DeviceKind kind() {
        return DeviceChoice.kindOf(id);
    }

    /** Among those of its kind, from 0. */
    public int index() {
        int colon = id.indexOf(':');
        return colon < 0 ? 0 : Integer.parseInt(id.substring(colon + 1));
    }
}
