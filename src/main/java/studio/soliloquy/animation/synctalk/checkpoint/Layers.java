package studio.soliloquy.animation.synctalk.checkpoint;

import studio.soliloquy.model.graph.Value;

/**
 * What a network is told to, layer by layer, from its inputs to its outputs: whoever listens may list the tensors that it
 * needs, or build it.
 */
interface Layers {
    Value input(String name, int... sample);

    Value convolution(Value input, Convolution convolution);

    Value rectified(Value input);

    /**
     * A value that depends on the picture alone and may be kept for the next frame that shows the same.
     *
     * @param sample channels, height, width
     */
    default Value kept(Value value, int... sample) {
        return value;
    }

    /**
     * What {@code first} and {@code second}, of as many channels each, give together, rectified.
     *
     * @param convolution of one pixel, over the channels of the one and then those of the other
     */
    default Value widened(Value first, Value second, Convolution convolution) {
        return rectified(convolution(joined(first, second), convolution));
    }

    /** As {@link #widened}, with {@code lower} doubled first. */
    default Value widenedAbove(Value lower, Value second, Convolution convolution) {
        return widened(doubled(lower), second, convolution);
    }

    Value sum(Value left, Value right);

    Value joined(Value first, Value second);

    Value doubled(Value input);

    Value sigmoid(Value input);

    Value flattened(Value input);

    void output(String name, Value value, int... sample);
}
