package studio.soliloquy.model.graph;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import studio.soliloquy.model.network.TensorDescription;

/**
 * A network cut in two at the values that {@link GraphBuilder#kept} marked. Together the halves compute what the whole
 * does, bit by bit.
 *
 * @param first an ONNX file that gives the marked values
 * @param second one that takes them, beside inputs of the whole, and gives the whole's outputs
 * @param kept the marked values
 */
@SuppressWarnings("ArrayRecordComponent")
public record GraphCut(byte[] first, byte[] second, List<TensorDescription> kept) {
    static final String KEPT = "kept_";

    public GraphCut {
        kept = List.copyOf(kept);
    }

    /** @return empty for a file without marks, and for what is no ONNX file */
    public static Optional<GraphCut> of(Path file) {
        try {
            return Files.isRegularFile(file) ? of(ModelProto.parseFrom(Files.readAllBytes(file))) : Optional.empty();
        } catch (InvalidProtocolBufferException notOnnx) {
            return Optional.empty();
        } catch (IOException unreadable) {
            // Whoever opens the whole says so in words.
            return Optional.empty();
        }
    }

    private static Optional<GraphCut> of(ModelProto model) {
        List<ValueInfoProto> marked = model.getGraph().getValueInfoList().stream()
                .filter(value -> value.getName().startsWith(KEPT))
                .toList();
        if (marked.isEmpty()) {
            return Optional.empty();
        }
        List<ValueInfoProto> inputs = model.getGraph().getInputList();
        List<ValueInfoProto> more =
                Stream.concat(inputs.stream(), marked.stream()).toList();
        return Optional.of(new GraphCut(
                part(model, inputs, marked),
                part(model, more, model.getGraph().getOutputList()),
                marked.stream().map(OnnxFile::describe).toList()));
    }

    /** What it takes to get from these inputs to these outputs. */
    private static byte[] part(ModelProto model, List<ValueInfoProto> inputs, List<ValueInfoProto> outputs) {
        Set<String> needed = new HashSet<>();
        outputs.forEach(output -> needed.add(output.getName()));
        Set<String> given = new HashSet<>();
        inputs.forEach(input -> given.add(input.getName()));
        List<NodeProto> nodes = new ArrayList<>();
        for (int i = model.getGraph().getNodeCount() - 1; i >= 0; i--) {
            NodeProto node = model.getGraph().getNode(i);
            if (node.getOutputList().stream().anyMatch(output -> needed.contains(output) && !given.contains(output))) {
                nodes.add(node);
                needed.addAll(node.getInputList());
            }
        }
        Collections.reverse(nodes);
        GraphProto.Builder graph = GraphProto.newBuilder()
                .setName(model.getGraph().getName())
                .addAllNode(nodes)
                .addAllOutput(outputs);
        inputs.stream().filter(input -> needed.contains(input.getName())).forEach(graph::addInput);
        model.getGraph().getInitializerList().stream()
                .filter(weight -> needed.contains(weight.getName()))
                .forEach(graph::addInitializer);
        return model.toBuilder().setGraph(graph).build().toByteArray();
    }

    /** Of one sample's marked values. */
    public long keptBytes() {
        return kept.stream()
                .mapToLong(value -> value.shape().stream().skip(1).reduce((long) Float.BYTES, Math::multiplyExact))
                .sum();
    }
}
