package studio.soliloquy.animation.onnx;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import studio.soliloquy.model.Precision;
import studio.soliloquy.model.graph.GraphBuilder;
import studio.soliloquy.model.graph.Kernel;
import studio.soliloquy.model.graph.Value;
import studio.soliloquy.model.graph.Window;

/** A network that draws the last of the pictures that it sees, brighter with what it hears. */
public final class TestingGraph {
    private static final int COLOURS = 3;

    private boolean fixed;
    private final GraphBuilder graph = new GraphBuilder("testing", Precision.FP32);

    private TestingGraph() {}

    /** @param heard the sound's lengths behind the batch: channels, height, width */
    public static TestingGraph talking(String picture, int channels, int size, String sound, int[] heard) {
        TestingGraph testing = new TestingGraph();
        GraphBuilder graph = testing.graph;
        Value seen = graph.convolution(
                graph.input(picture, channels, size, size), lastColours(channels), new Window(1, 1, 0, 1));
        Value loud = graph.convolution(graph.input(sound, heard), mean(heard), new Window(1, 1, 0, 1));
        graph.output("drawn", graph.sum(seen, loud), COLOURS, size, size);
        return testing;
    }

    private static Kernel lastColours(int channels) {
        float[] weights = new float[COLOURS * channels];
        for (int colour = 0; colour < COLOURS; colour++) {
            weights[colour * channels + channels - COLOURS + colour] = 1;
        }
        return Kernel.withoutBias(new int[] {COLOURS, channels, 1, 1}, weights);
    }

    /** A tenth of it. */
    private static Kernel mean(int[] heard) {
        int values = heard[0] * heard[1] * heard[2];
        float[] weights = new float[COLOURS * values];
        Arrays.fill(weights, 0.1f / values);
        return Kernel.withoutBias(new int[] {COLOURS, heard[0], heard[1], heard[2]}, weights);
    }

    /** With a batch of one built in. */
    TestingGraph oneAtATime() {
        fixed = true;
        return this;
    }

    public Path write(Path file) {
        try {
            graph.write(file);
            if (fixed) {
                fixBatch(file);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fixBatch(Path file) throws IOException {
        ModelProto.Builder model = ModelProto.parseFrom(Files.readAllBytes(file)).toBuilder();
        for (ValueInfoProto.Builder input : model.getGraphBuilder().getInputBuilderList()) {
            input.getTypeBuilder()
                    .getTensorTypeBuilder()
                    .getShapeBuilder()
                    .getDimBuilder(0)
                    .setDimValue(1);
        }
        Files.write(file, model.build().toByteArray());
    }
}
