package studio.soliloquy.model.network;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * An input or output of a network.
 *
 * @param shape −1 where the network takes any length
 */
public record TensorDescription(String name, List<Long> shape) {
    /** What the first axis is called in networks that the studio builds and in most others. */
    public static final String BATCH = "batch";

    public TensorDescription {
        requireNonNull(name, "name");
        shape = List.copyOf(shape);
    }
}
