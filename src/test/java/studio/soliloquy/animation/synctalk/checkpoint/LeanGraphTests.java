package studio.soliloquy.animation.synctalk.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.soliloquy.model.graph.GraphBuilder;
import studio.soliloquy.model.graph.GraphCut;
import studio.soliloquy.model.network.Network;
import studio.soliloquy.model.network.NetworkCall;
import studio.soliloquy.model.network.Networks;
import studio.soliloquy.model.network.TensorDescription;
import studio.soliloquy.model.network.TestingNetworks;
import studio.soliloquy.model.network.Tuning;

/** What makes a network quicker must not be seen in what it draws. */
class LeanGraphTests {
    private static final Tuning ONE = new Tuning(1, 1, 1);
    private static final int PICTURE = 6 * 160 * 160;
    private static final int WINDOW = 32 * 32 * 32;
    private static final Networks NETWORKS = TestingNetworks.onnx();

    @TempDir
    private Path folder;

    private Path written(String name, BiFunction<GraphBuilder, Weights, Layers> layers) {
        Path file = folder.resolve(name + ".onnx");
        SmallUnet.write(file, layers);
        return file;
    }

    private static float[] drawn(Path file, Tuning tuning) {
        try (Network network = NETWORKS.open(file, TestingNetworks.processor(), tuning);
                NetworkCall call = network.call(tuning.batch())) {
            return drawn(call);
        }
    }

    private static float[] drawn(NetworkCall call) {
        fill(call.input("input"), PICTURE);
        fill(call.input("audio"), WINDOW);
        call.run();
        float[] first = new float[PICTURE / 2];
        call.output("output").get(0, first);
        return first;
    }

    /** Every sample of a batch is the same. */
    private static void fill(FloatBuffer buffer, int sample) {
        for (int i = 0; i < buffer.capacity(); i++) {
            buffer.put(i, (float) (0.5 + 0.5 * Math.sin(i % sample * 0.37)));
        }
    }

    @Test
    void drawsWhatThePlainGraphDraws() {
        float[] plain = drawn(written("plain", GraphLayers::new), ONE);
        float[] lean = drawn(written("lean", LeanGraphLayers::new), ONE);

        assertThat(variance(plain)).isGreaterThan(1e-4);
        assertThat(signalToNoise(plain, lean)).isGreaterThan(60);
    }

    @Test
    void drawsTheSameBitsWhateverTheTuning() {
        Path file = written("lean", LeanGraphLayers::new);

        float[] usual = drawn(file, ONE);
        assertThat(drawn(file, new Tuning(1, 2, 1))).isEqualTo(usual);
        assertThat(drawn(file, new Tuning(1, 1, 3))).isEqualTo(usual);
    }

    @Test
    void drawsTheSameBitsInTwoHalves() {
        Path file = written("lean", LeanGraphLayers::new);
        GraphCut cut = GraphCut.of(file).orElseThrow();

        try (Network first = NETWORKS.open(cut.first(), "first", TestingNetworks.processor(), ONE);
                Network second = NETWORKS.open(cut.second(), "second", TestingNetworks.processor(), ONE);
                NetworkCall seeing = first.call(1);
                NetworkCall drawing = second.call(1)) {
            fill(seeing.input("input"), PICTURE);
            seeing.run();
            for (TensorDescription kept : cut.kept()) {
                drawing.input(kept.name())
                        .put(
                                0,
                                seeing.output(kept.name()),
                                0,
                                seeing.output(kept.name()).capacity());
            }
            assertThat(drawn(drawing)).isEqualTo(drawn(file, ONE));
        }
        assertThat(cut.kept()).hasSize(4);
        assertThat(cut.keptBytes()).isEqualTo(4 * (32 * 80 * 80 + 64 * 40 * 40 + 128 * 20 * 20 + 256 * 10 * 10));
    }

    private static double variance(float[] values) {
        double sum = 0;
        double squares = 0;
        for (float value : values) {
            sum += value;
            squares += value * value;
        }
        return squares / values.length - Math.pow(sum / values.length, 2);
    }

    /** In decibels, of values within 0…1. */
    private static double signalToNoise(float[] expected, float[] found) {
        double squares = 0;
        for (int i = 0; i < expected.length; i++) {
            double difference = expected[i] - found[i];
            squares += difference * difference;
        }
        return -10 * Math.log10(squares / expected.length);
    }
}
