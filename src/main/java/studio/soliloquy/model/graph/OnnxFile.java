package studio.soliloquy.model.graph;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataLocation;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.TensorShapeProto.Dimension;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.model.ModelError;
import studio.soliloquy.model.Precision;
import studio.soliloquy.model.network.TensorDescription;

/**
 * What an ONNX file says of its network. It is read without being run.
 *
 * @param operatorSet the version of the standard operators
 * @param inputs −1 where a length is free
 * @param outputs as the inputs; an empty shape where the file does not tell
 * @param precision of most of its weights
 * @param complete whether all weights are in the file itself
 */
public record OnnxFile(
        long operatorSet,
        List<TensorDescription> inputs,
        List<TensorDescription> outputs,
        Precision precision,
        boolean complete) {
    /** Reading needs several times the file's size in memory. */
    private static final long LARGEST = 512L << 20;

    /**
     * @return empty for what is no ONNX file
     * @throws StudioException {@code MODEL_STORAGE_FAILED}
     */
    public static Optional<OnnxFile> read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Files.size(file) > LARGEST ? Optional.empty() : describe(ModelProto.parseFrom(in));
        } catch (InvalidProtocolBufferException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new StudioException(
                    ModelError.MODEL_STORAGE_FAILED,
                    "The ONNX file could not be read from the disk.",
                    "Check the disk, then try again.",
                    e);
        }
    }

    /**
     * Copies a network and gives its inputs and outputs other names.
     *
     * @param names the new name of each old one
     */
    public static void copyRenamed(Path source, Path target, Map<String, String> names) throws IOException {
        try (InputStream in = Files.newInputStream(source);
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
            ModelProto.Builder model = ModelProto.parseFrom(in).toBuilder();
            GraphProto.Builder graph = model.getGraphBuilder();
            graph.getInputBuilderList().forEach(value -> value.setName(renamed(value.getName(), names)));
            graph.getOutputBuilderList().forEach(value -> value.setName(renamed(value.getName(), names)));
            graph.getNodeBuilderList().forEach(node -> rename(node, names));
            model.build().writeTo(out);
        }
    }

    private static void rename(NodeProto.Builder node, Map<String, String> names) {
        for (int i = 0; i < node.getInputCount(); i++) {
            node.setInput(i, renamed(node.getInput(i), names));
        }
        for (int i = 0; i < node.getOutputCount(); i++) {
            node.setOutput(i, renamed(node.getOutput(i), names));
        }
    }

    private static String renamed(String name, Map<String, String> names) {
        return names.getOrDefault(name, name);
    }

    private static Optional<OnnxFile> describe(ModelProto model) {
        GraphProto graph = model.getGraph();
        if (graph.getNodeCount() == 0 || model.getOpsetImportCount() == 0) {
            return Optional.empty();
        }
        Set<String> weights =
                graph.getInitializerList().stream().map(TensorProto::getName).collect(Collectors.toSet());
        return Optional.of(new OnnxFile(
                operatorSet(model),
                graph.getInputList().stream()
                        .filter(input -> !weights.contains(input.getName()))
                        .map(OnnxFile::describe)
                        .toList(),
                graph.getOutputList().stream().map(OnnxFile::describe).toList(),
                precision(graph.getInitializerList()),
                graph.getInitializerList().stream()
                        .allMatch(weight -> weight.getDataLocation() != DataLocation.EXTERNAL)));
    }

    private static long operatorSet(ModelProto model) {
        return model.getOpsetImportList().stream()
                .filter(imported ->
                        imported.getDomain().isEmpty() || imported.getDomain().equals("ai.onnx"))
                .mapToLong(imported -> imported.getVersion())
                .max()
                .orElse(0);
    }

    static TensorDescription describe(ValueInfoProto value) {
        return new TensorDescription(
                value.getName(),
                value.getType().getTensorType().getShape().getDimList().stream()
                        .map(OnnxFile::length)
                        .toList());
    }

    private static long length(Dimension dimension) {
        return dimension.hasDimValue() ? dimension.getDimValue() : -1;
    }

    private static Precision precision(List<TensorProto> weights) {
        long halves = numbers(weights, DataType.FLOAT16);
        return halves > numbers(weights, DataType.FLOAT) ? Precision.FP16 : Precision.FP32;
    }

    private static long numbers(List<TensorProto> weights, DataType type) {
        return weights.stream()
                .filter(weight -> weight.getDataType() == type.getNumber())
                .mapToLong(weight -> weight.getDimsList().stream().reduce(1L, (a, b) -> a * b))
                .sum();
    }
}
