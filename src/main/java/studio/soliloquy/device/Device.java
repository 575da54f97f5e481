package studio.soliloquy.device;

import static java.util.Objects.requireNonNull;

/**
 * A processor that runs models.
 *
 * @param id {@code cpu}, later {@code cuda:0} …
 * @param name for people
 * @param slots how many segments may run on it at once; 0 where nothing is rendered here
 */
public record Device(String id, String name, int slots) {
    public Device {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        if (slots < 0) {
            throw new IllegalArgumentException("Expected a number of slots, found " + slots);
        }
    }
}
