package studio.soliloquy.model.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ai.onnx.proto.OnnxMl.ModelProto;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.soliloquy.device.Device;
import studio.soliloquy.device.DeviceLease;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.model.ModelError;
import studio.soliloquy.model.Precision;
import studio.soliloquy.model.graph.GraphBuilder;
import studio.soliloquy.model.graph.Kernel;
import studio.soliloquy.model.graph.Value;
import studio.soliloquy.model.graph.Window;

class OnnxNetworkTests {
    private static final long MEGABYTE = 1 << 20;

    @TempDir
    Path folder;

    private final Networks networks = TestingNetworks.onnx();
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("small.onnx");
    }

    @Test
    void tellsItsInputsAndOutputs() throws IOException {
        try (Network network = open(small(Precision.FP32))) {
            assertThat(network.inputs()).containsExactly(new TensorDescription("input", List.of(-1L, 1L, 2L, 2L)));
            assertThat(network.outputs()).containsExactly(new TensorDescription("output", List.of(-1L, 1L, 4L, 4L)));
        }
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void computesTheSameAloneAndInABatch(Precision precision) throws IOException {
        float[] samples = {0, 1, 2, 3, 4, 5, 6, 7, -8, -9, 10, 11};
        try (Network network = open(small(precision))) {
            float[] together = run(network, 3, samples);
            for (int i = 0; i < 3; i++) {
                assertThat(Arrays.copyOfRange(together, i * 16, (i + 1) * 16))
                        .isEqualTo(run(network, 1, Arrays.copyOfRange(samples, i * 4, (i + 1) * 4)));
            }
            // Twice the sample plus one, negative values cut, the corners kept while it grows.
            assertThat(together[0]).isEqualTo(1);
            assertThat(together[15]).isEqualTo(7);
            assertThat(together[32]).isEqualTo(0);
        }
    }

    @Test
    void runsAgainOnWhatTheInputHoldsThen() throws IOException {
        try (Network network = open(small(Precision.FP32));
                NetworkCall call = network.call(1)) {
            call.run();
            assertThat(call.output("output").get(0)).isEqualTo(1);
            call.input("input").put(0, 5);
            call.run();
            assertThat(call.output("output").get(0)).isEqualTo(11);
        }
    }

    @Test
    void servesSeveralThreads() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (Network network = open(small(Precision.FP32))) {
            List<Future<float[]>> results = threads.invokeAll(IntStream.range(0, 40)
                    .<Callable<float[]>>mapToObj(i -> () -> run(network, 1, i, 0, 0, 0))
                    .toList());
            for (int i = 0; i < results.size(); i++) {
                assertThat(results.get(i).get()[0]).isEqualTo(2 * i + 1);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void refusesAnotherBatchThanTheNetworkWasBuiltFor() throws IOException {
        try (Network network = open(withFixedBatch(small(Precision.FP32), 2))) {
            network.call(2).close();
            assertThatExceptionOfType(StudioException.class)
                    .isThrownBy(() -> network.call(3))
                    .withMessageContaining("batch of 3")
                    .satisfies(e -> assertThat(e.code()).isEqualTo(ModelError.NETWORK_SHAPE_UNSUPPORTED));
        }
    }

    @Test
    void learnsTheLengthsOfAnOutputThatTheFileLeavesOpen() throws IOException {
        ModelProto.Builder model = ModelProto.parseFrom(Files.readAllBytes(small(Precision.FP32))).toBuilder();
        model.getGraphBuilder()
                .getOutputBuilder(0)
                .getTypeBuilder()
                .getTensorTypeBuilder()
                .clearShape();
        Files.write(file, model.build().toByteArray());
        try (Network network = open(file)) {
            assertThat(run(network, 2, new float[8])).hasSize(32);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 0.9})
    void refusesATruncatedFileByItsName(double kept) throws IOException {
        byte[] whole = Files.readAllBytes(small(Precision.FP32));
        Files.write(file, Arrays.copyOf(whole, (int) (whole.length * kept)));
        assertThatExceptionOfType(StudioException.class)
                .isThrownBy(() -> open(file))
                .withMessageContaining("small.onnx")
                .satisfies(e -> assertThat(e.code()).isEqualTo(ModelError.MODEL_FILE_DAMAGED));
    }

    @Test
    void namesAFileThatIsMissing() {
        assertThatExceptionOfType(StudioException.class)
                .isThrownBy(() -> open(file))
                .withMessageContaining("small.onnx")
                .satisfies(e -> assertThat(e.code()).isEqualTo(ModelError.MODEL_FILE_MISSING));
    }

    @Test
    void refusesADeviceThatItCannotUse() throws IOException {
        small(Precision.FP32);
        DeviceLease lease = new DeviceLease() {
            @Override
            public Device device() {
                return new Device("cuda:0", "card", 1);
            }

            @Override
            public void close() {}
        };
        assertThatExceptionOfType(StudioException.class)
                .isThrownBy(() -> networks.open(file, lease))
                .withMessageContaining("cuda:0");
    }

    /** What flows between its two layers is larger than what a process can address. */
    @Test
    void saysThatMemoryIsLacking() throws IOException {
        try (Network network = open(vast());
                NetworkCall call = network.call(1)) {
            assertThatExceptionOfType(StudioException.class)
                    .isThrownBy(call::run)
                    .satisfies(e -> assertThat(e.code()).isEqualTo(ModelError.NETWORK_OUT_OF_MEMORY));
        }
    }

    @Test
    void isOfNoUseAfterItWasClosed() throws IOException {
        Network network = open(small(Precision.FP32));
        NetworkCall call = network.call(1);
        network.close();
        network.close();
        call.close();
        assertThatIllegalStateException().isThrownBy(call::run);
        assertThatIllegalStateException().isThrownBy(() -> network.call(1));
    }

    @Test
    void knowsNoOtherNames() throws IOException {
        try (Network network = open(small(Precision.FP32));
                NetworkCall call = network.call(1)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> call.input("sound"))
                    .withMessageContaining("input");
        }
    }

    @Test
    void givesBackWhatItTook() throws IOException {
        Path network = large();
        openAndClose(network, 20);
        long before = resident();
        openAndClose(network, 120);
        // Each time 8 MB of weights, and what flows between the layers.
        assertThat(resident() - before).isLessThan(96 * MEGABYTE);
    }

    private void openAndClose(Path path, int times) {
        for (int i = 0; i < times; i++) {
            Network network = open(path);
            network.call(1).run();
            if (i % 2 == 0) {
                network.call(2).close();
            }
            network.close();
        }
    }

    private static long resident() {
        System.gc();
        return Pointer.physicalBytes() - Runtime.getRuntime().totalMemory();
    }

    private Network open(Path path) {
        return networks.open(path, TestingNetworks.processor());
    }

    private static float[] run(Network network, int batch, float... samples) {
        try (NetworkCall call = network.call(batch)) {
            call.input("input").put(0, samples);
            call.run();
            float[] output = new float[call.output("output").capacity()];
            call.output("output").get(0, output);
            return output;
        }
    }

    /** 2x + 1, rectified, and twice as large. */
    private Path small(Precision precision) throws IOException {
        GraphBuilder graph = new GraphBuilder("small", precision);
        Kernel kernel = new Kernel(new int[] {1, 1, 1, 1}, new float[] {2}, new float[] {1});
        Value scaled = graph.convolution(graph.input("input", 1, 2, 2), kernel, new Window(1, 1, 0, 1));
        graph.output("output", graph.doubled(graph.rectified(scaled)), 1, 4, 4);
        graph.write(file);
        return file;
    }

    private Path large() throws IOException {
        GraphBuilder graph = new GraphBuilder("large", Precision.FP32);
        Kernel kernel = Kernel.withoutBias(new int[] {1024, 2048, 1, 1}, new float[1024 * 2048]);
        Kernel widening = Kernel.withoutBias(new int[] {2048, 1, 1, 1}, new float[2048]);
        Value wide = graph.convolution(graph.input("input", 1, 8, 8), widening, new Window(1, 1, 0, 1));
        graph.output("output", graph.convolution(wide, kernel, new Window(1, 1, 0, 1)), 1024, 8, 8);
        graph.write(file);
        return file;
    }

    private Path vast() throws IOException {
        int channels = 1 << 21;
        int edge = 4096;
        GraphBuilder graph = new GraphBuilder("vast", Precision.FP32);
        Kernel widening = Kernel.withoutBias(new int[] {channels, 1, 1, 1}, new float[channels]);
        Kernel narrowing = Kernel.withoutBias(new int[] {1, channels, 1, 1}, new float[channels]);
        Value wide = graph.convolution(graph.input("input", 1, edge, edge), widening, new Window(1, 1, 0, 1));
        graph.output("output", graph.convolution(wide, narrowing, new Window(1, 1, 0, 1)), 1, edge, edge);
        graph.write(file);
        return file;
    }

    private Path withFixedBatch(Path network, int batch) throws IOException {
        ModelProto.Builder model = ModelProto.parseFrom(Files.readAllBytes(network)).toBuilder();
        model.getGraphBuilder()
                .getInputBuilder(0)
                .getTypeBuilder()
                .getTensorTypeBuilder()
                .getShapeBuilder()
                .getDimBuilder(0)
                .setDimValue(batch);
        Files.write(network, model.build().toByteArray());
        return network;
    }
}
