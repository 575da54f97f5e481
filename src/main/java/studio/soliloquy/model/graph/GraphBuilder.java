package studio.soliloquy.model.graph;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import studio.soliloquy.model.Precision;

/**
 * Puts a convolutional network together and writes it as an ONNX file (operator set 13) whose first axis, the batch, is
 * free. Inputs and outputs are 32-bit floats in either {@link Precision}. For one thread and one file.
 *
 * @see <a href="https://onnx.ai/onnx/operators/">ONNX operators</a>
 */
public final class GraphBuilder {
    private static final long OPERATOR_SET = 13;
    private static final long IR_VERSION = 7;

    private final GraphProto.Builder graph;
    private final Precision precision;
    private int nodes;

    public GraphBuilder(String name, Precision precision) {
        graph = GraphProto.newBuilder().setName(name);
        this.precision = precision;
    }

    /** @param sample the lengths behind the batch */
    public Value input(String name, int... sample) {
        graph.addInput(Protos.floats(name, sample));
        return precision == Precision.FP32 ? new Value(name) : cast(name, DataType.FLOAT16);
    }

    /** @param sample the lengths behind the batch */
    public void output(String name, Value value, int... sample) {
        graph.addOutput(Protos.floats(name, sample));
        if (precision == Precision.FP32) {
            add("Identity", List.of(value.name()), name, List.of());
        } else {
            add("Cast", List.of(value.name()), name, List.of(Protos.integer("to", DataType.FLOAT.getNumber())));
        }
    }

    public Value convolution(Value input, Kernel kernel, Window window) {
        int[] shape = kernel.shape();
        String weights = constant("weights", kernel.weights(), shape);
        String bias = constant("bias", kernel.bias(), shape[0]);
        return node(
                "Conv",
                List.of(input.name(), weights, bias),
                Protos.integers("kernel_shape", shape[2], shape[3]),
                Protos.integers("strides", window.strideY(), window.strideX()),
                Protos.integers(
                        "pads",
                        IntStream.generate(window::padding)
                                .limit(4)
                                .asLongStream()
                                .toArray()),
                Protos.integer("group", window.groups()));
    }

    /** Negative values become 0. */
    public Value rectified(Value input) {
        return node("Relu", List.of(input.name()));
    }

    /** Of two tensors of one shape. */
    public Value sum(Value left, Value right) {
        return node("Add", List.of(left.name(), right.name()));
    }

    /** The channels of the first, then those of the second. */
    public Value joined(Value first, Value second) {
        return node("Concat", List.of(first.name(), second.name()), Protos.integer("axis", 1));
    }

    /** Twice as high and wide, bilinear, the corners' pixels kept in the corners. */
    public Value doubled(Value input) {
        String scales = "scales_" + nodes;
        graph.addInitializer(Protos.tensor(scales, new float[] {1, 1, 2, 2}, Precision.FP32, 4));
        return node(
                "Resize",
                List.of(input.name(), "", scales),
                Protos.text("mode", "linear"),
                Protos.text("coordinate_transformation_mode", "align_corners"));
    }

    public Value sigmoid(Value input) {
        return node("Sigmoid", List.of(input.name()));
    }

    /** All that is behind the batch in one axis. */
    public Value flattened(Value input) {
        return node("Flatten", List.of(input.name()), Protos.integer("axis", 1));
    }

    /**
     * Marks a value that whoever runs the network may keep and give again: see {@link GraphCut}. The network computes the
     * same with it and without.
     *
     * @param sample the lengths behind the batch
     */
    public Value kept(Value value, int... sample) {
        if (precision != Precision.FP32) {
            return value;
        }
        String name = GraphCut.KEPT + nodes;
        graph.addValueInfo(Protos.floats(name, sample));
        add("Identity", List.of(value.name()), name, List.of());
        return new Value(name);
    }

    /** Writes the network as it is now, without what no output needs. */
    public void write(Path file) throws IOException {
        removeUnneeded();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            write(out);
        }
    }

    private void removeUnneeded() {
        Set<String> needed = new HashSet<>();
        graph.getOutputList().forEach(output -> needed.add(output.getName()));
        for (int i = graph.getNodeCount() - 1; i >= 0; i--) {
            if (graph.getNode(i).getOutputList().stream().anyMatch(needed::contains)) {
                needed.addAll(graph.getNode(i).getInputList());
            } else {
                graph.removeNode(i);
            }
        }
        for (int i = graph.getInitializerCount() - 1; i >= 0; i--) {
            if (!needed.contains(graph.getInitializer(i).getName())) {
                graph.removeInitializer(i);
            }
        }
    }

    /** As {@link #write(Path)}; the stream stays the caller's. */
    public void write(OutputStream out) throws IOException {
        ModelProto.newBuilder()
                .setIrVersion(IR_VERSION)
                .setProducerName("Soliloquy")
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(OPERATOR_SET))
                .setGraph(graph)
                .build()
                .writeTo(out);
    }

    private Value cast(String name, DataType type) {
        return node("Cast", List.of(name), Protos.integer("to", type.getNumber()));
    }

    private String constant(String kind, float[] values, int... shape) {
        String name = kind + "_" + nodes;
        graph.addInitializer(Protos.tensor(
                name, values, precision, IntStream.of(shape).asLongStream().toArray()));
        return name;
    }

    private Value node(String operator, List<String> inputs, AttributeProto... attributes) {
        Value output = new Value("value_" + nodes);
        add(operator, inputs, output.name(), List.of(attributes));
        return output;
    }

    private void add(String operator, List<String> inputs, String output, List<AttributeProto> attributes) {
        graph.addNode(NodeProto.newBuilder()
                .setName(operator + "_" + nodes++)
                .setOpType(operator)
                .addAllInput(inputs)
                .addOutput(output)
                .addAllAttribute(attributes));
    }
}
