package studio.soliloquy.animation.synctalk.checkpoint;

import studio.soliloquy.model.graph.BatchNormalisation;
import studio.soliloquy.model.graph.GraphBuilder;
import studio.soliloquy.model.graph.Kernel;
import studio.soliloquy.model.graph.Value;
import studio.soliloquy.model.graph.Window;

/** Listens to a network and builds it with the weights of a checkpoint, its batch normalisations folded in. */
class GraphLayers implements Layers {
    private final GraphBuilder graph;
    private final Weights weights;

    GraphLayers(GraphBuilder graph, Weights weights) {
        this.graph = graph;
        this.weights = weights;
    }

    @Override
    public Value input(String name, int... sample) {
        return graph.input(name, sample);
    }

    @Override
    public Value convolution(Value input, Convolution convolution) {
        return convolution(input, kernel(convolution), convolution.window());
    }

    Value convolution(Value input, Kernel kernel, Window window) {
        return graph.convolution(input, kernel, window);
    }

    /** With the normalisation behind it. */
    final Kernel kernel(Convolution convolution) {
        int[] shape = {convolution.outputs(), convolution.inputs(), convolution.side(), convolution.side()};
        float[] values = weights.values(convolution.name() + ".weight");
        Kernel kernel = convolution.bias()
                ? new Kernel(shape, values, weights.values(convolution.name() + ".bias"))
                : Kernel.withoutBias(shape, values);
        return convolution
                .normalisation()
                .map(name -> kernel.normalised(normalisation(name)))
                .orElse(kernel);
    }

    private BatchNormalisation normalisation(String name) {
        return new BatchNormalisation(
                weights.values(name + ".weight"),
                weights.values(name + ".bias"),
                weights.values(name + ".running_mean"),
                weights.values(name + ".running_var"));
    }

    @Override
    public Value kept(Value value, int... sample) {
        return graph.kept(value, sample);
    }

    @Override
    public Value rectified(Value input) {
        return graph.rectified(input);
    }

    @Override
    public Value sum(Value left, Value right) {
        return graph.sum(left, right);
    }

    @Override
    public Value joined(Value first, Value second) {
        return graph.joined(first, second);
    }

    @Override
    public Value doubled(Value input) {
        return graph.doubled(input);
    }

    @Override
    public Value sigmoid(Value input) {
        return graph.sigmoid(input);
    }

    @Override
    public Value flattened(Value input) {
        return graph.flattened(input);
    }

    @Override
    public void output(String name, Value value, int... sample) {
        graph.output(name, value, sample);
    }
}
