package studio.soliloquy.animation.synctalk.checkpoint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import studio.soliloquy.model.graph.Value;
import studio.soliloquy.model.network.TensorDescription;

/** Listens to a network for the tensors that a checkpoint of it holds, and for its inputs and outputs. */
final class TensorList implements Layers {
    private static final Value ANY = new Value("");

    private final Map<String, List<Integer>> tensors = new LinkedHashMap<>();
    private final List<TensorDescription> inputs = new ArrayList<>();
    private final List<TensorDescription> outputs = new ArrayList<>();

    static TensorList of(Architecture architecture) {
        TensorList list = new TensorList();
        architecture.tell(list);
        return list;
    }

    /** In the order of the network. */
    Map<String, List<Integer>> tensors() {
        return tensors;
    }

    List<TensorDescription> inputs() {
        return inputs;
    }

    List<TensorDescription> outputs() {
        return outputs;
    }

    @Override
    public Value input(String name, int... sample) {
        inputs.add(describe(name, sample));
        return ANY;
    }

    @Override
    public Value convolution(Value input, Convolution convolution) {
        tensors.put(
                convolution.name() + ".weight",
                List.of(convolution.outputs(), convolution.inputs(), convolution.side(), convolution.side()));
        if (convolution.bias()) {
            tensors.put(convolution.name() + ".bias", List.of(convolution.outputs()));
        }
        convolution
                .normalisation()
                .ifPresent(name -> List.of(".weight", ".bias", ".running_mean", ".running_var")
                        .forEach(part -> tensors.put(name + part, List.of(convolution.outputs()))));
        return ANY;
    }

    @Override
    public Value rectified(Value input) {
        return ANY;
    }

    @Override
    public Value sum(Value left, Value right) {
        return ANY;
    }

    @Override
    public Value joined(Value first, Value second) {
        return ANY;
    }

    @Override
    public Value doubled(Value input) {
        return ANY;
    }

    @Override
    public Value sigmoid(Value input) {
        return ANY;
    }

    @Override
    public Value flattened(Value input) {
        return ANY;
    }

    @Override
    public void output(String name, Value value, int... sample) {
        outputs.add(describe(name, sample));
    }

    private static TensorDescription describe(String name, int... sample) {
        return new TensorDescription(
                name,
                LongStream.concat(LongStream.of(-1), IntStream.of(sample).asLongStream())
                        .boxed()
                        .toList());
    }
}
