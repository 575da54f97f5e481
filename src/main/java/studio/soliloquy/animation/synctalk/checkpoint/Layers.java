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

    Value sum(Value left, Value right);

    Value joined(Value first, Value second);

    Value doubled(Value input);

    Value sigmoid(Value input);

    Value flattened(Value input);

    void output(String name, Value value, int... sample);
}
