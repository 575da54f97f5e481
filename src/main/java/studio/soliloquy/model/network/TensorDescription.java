package studio.soliloquy.model.network;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * An input or output of a network.
 *
 * @param shape −1 where the network takes any length
 */
public record TensorDescription(String name, List<Long> shape) {
    public TensorDescription {
        requireNonNull(name, "name");
        shape = List.copyOf(shape);
    }
}
