package studio.soliloquy.animation.synctalk.checkpoint;

import java.util.Optional;
import studio.soliloquy.model.graph.Window;

/**
 * A convolution as its tensors are named in a checkpoint.
 *
 * @param name of its weights without {@code .weight}
 * @param inputs channels in for each group
 * @param normalisation the name of the batch normalisation behind it
 */
record Convolution(
        String name, int outputs, int inputs, int side, boolean bias, Optional<String> normalisation, Window window) {
    /** One pixel wide, without a bias of its own. */
    static Convolution pointwise(String name, int outputs, int inputs, String normalisation) {
        return new Convolution(name, outputs, inputs, 1, false, Optional.of(normalisation), new Window(1, 1, 0, 1));
    }

    /** Each channel for itself. */
    static Convolution depthwise(String name, int channels, int stride, String normalisation) {
        return new Convolution(
                name, channels, 1, 3, false, Optional.of(normalisation), new Window(stride, stride, 1, channels));
    }
}
