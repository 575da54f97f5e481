package studio.soliloquy.animation.synctalk.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.soliloquy.model.Precision;
import studio.soliloquy.model.graph.GraphBuilder;
import studio.soliloquy.model.network.Network;
import studio.soliloquy.model.network.NetworkCall;
import studio.soliloquy.model.network.Networks;
import studio.soliloquy.model.network.TestingNetworks;
import studio.soliloquy.model.network.Tuning;

/** What makes a network quicker must not be seen in what it draws. */
class LeanGraphTests {
    private static final TalkingUnet UNET = new TalkingUnet(4, 16, new AudioBranch(AudioMode.HUBERT, 16, 32, 32));
    private static final Networks NETWORKS = TestingNetworks.onnx();

    @TempDir
    private Path folder;

    private Path written(String name, BiFunction<GraphBuilder, Weights, Layers> layers) throws IOException {
        Map<String, List<Integer>> shapes = TensorList.of(UNET).tensors();
        GraphBuilder graph = new GraphBuilder(name, Precision.FP32);
        UNET.tell(layers.apply(graph, tensor -> random(tensor, shapes.get(tensor))));
        Path file = folder.resolve(name + ".onnx");
        graph.write(file);
        return file;
    }

    /** As large as those of a trained network, so that nothing fades or grows on its way. */
    private static float[] random(String tensor, List<Integer> shape) {
        int values = shape.stream().reduce(1, Math::multiplyExact);
        int inputs = values / shape.get(0);
        Random random = new Random(tensor.hashCode());
        float[] numbers = new float[values];
        for (int i = 0; i < values; i++) {
            double spread =
                    shape.size() > 1 ? random.nextGaussian() * Math.sqrt(2.0 / inputs) : 0.1 * random.nextDouble();
            numbers[i] = (float)
                    (tensor.endsWith("var") || tensor.matches(".*conv\\.[147]\\.weight|.*bn.\\.weight") ? 1 : spread);
        }
        return numbers;
    }

    private static List<Float> drawn(Path file, Tuning tuning) {
        try (Network network = NETWORKS.open(file, TestingNetworks.processor(), tuning);
                NetworkCall call = network.call(tuning.batch())) {
            fill(call.input("input"), UNET.size() * UNET.size() * 6);
            fill(call.input("audio"), 32 * 32 * 32);
            call.run();
            List<Float> first = new ArrayList<>();
            for (int i = 0; i < 3 * UNET.size() * UNET.size(); i++) {
                first.add(call.output("output").get(i));
            }
            return first;
        }
    }

    /** Every sample of a batch is the same. */
    private static void fill(FloatBuffer buffer, int sample) {
        for (int i = 0; i < buffer.capacity(); i++) {
            buffer.put(i, (float) (0.5 + 0.5 * Math.sin(i % sample * 0.37)));
        }
    }

    @Test
    void drawsWhatThePlainGraphDraws() throws IOException {
        List<Float> plain = drawn(written("plain", GraphLayers::new), new Tuning(1, 1, 1));
        List<Float> lean = drawn(written("lean", LeanGraphLayers::new), new Tuning(1, 1, 1));

        assertThat(plain.stream().distinct().count()).isGreaterThan(1000);
        assertThat(signalToNoise(plain, lean)).isGreaterThan(60);
    }

    @Test
    void isSmallerThanThePlainGraph() throws IOException {
        assertThat(Files.size(written("lean", LeanGraphLayers::new)))
                .isLessThan(Files.size(written("plain", GraphLayers::new)));
    }

    @Test
    void drawsTheSameBitsWhateverTheTuning() throws IOException {
        Path file = written("lean", LeanGraphLayers::new);

        List<Float> usual = drawn(file, new Tuning(1, 1, 1));
        assertThat(drawn(file, new Tuning(1, 2, 1))).isEqualTo(usual);
        assertThat(drawn(file, new Tuning(1, 1, 3))).isEqualTo(usual);
    }

    /** In decibels, of values within 0…1. */
    private static double signalToNoise(List<Float> expected, List<Float> found) {
        double squares = 0;
        for (int i = 0; i < expected.size(); i++) {
            double difference = expected.get(i) - found.get(i);
            squares += difference * difference;
        }
        return -10 * Math.log10(squares / expected.size());
    }
}
