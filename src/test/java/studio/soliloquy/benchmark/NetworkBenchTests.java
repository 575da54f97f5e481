package studio.soliloquy.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.soliloquy.animation.network.TestingNetwork;
import studio.soliloquy.animation.onnx.TestingGraph;
import studio.soliloquy.model.network.TensorDescription;
import studio.soliloquy.model.network.TestingNetworks;
import studio.soliloquy.model.network.Tuning;

class NetworkBenchTests {
    private static final int SAMPLES = 4;
    private static final List<TensorDescription> IN = List.of(new TensorDescription("in", List.of(-1L, 3L)));
    private static final List<TensorDescription> OUT = List.of(new TensorDescription("out", List.of(-1L, 3L)));

    @TempDir
    Path folder;

    private static TestingNetwork network(int beside) {
        return new TestingNetwork(IN, OUT, (inputs, outputs) -> {
            FloatBuffer in = inputs.get("in");
            FloatBuffer out = outputs.get("out");
            for (int i = 0; i < out.capacity(); i++) {
                out.put(i, in.get(i) + in.get(Math.max(0, i - beside)));
            }
        });
    }

    private static Optional<Integer> bits(TestingNetwork network, Tuning tuning) {
        try (NetworkBench bench = new NetworkBench(network, tuning, SAMPLES, new UnwatchedBenchmark())) {
            return bench.bits();
        }
    }

    @Test
    void samplesThatStandAloneGiveTheSameBitsInEveryBatch() {
        Optional<Integer> single = bits(network(0), new Tuning(2, 1, 1));

        assertThat(single).isPresent();
        assertThat(bits(network(0), new Tuning(1, 1, 2))).isEqualTo(single);
        assertThat(bits(network(0), new Tuning(2, 1, 4))).isEqualTo(single);
    }

    /** The first sample of a batch is as it is alone, those behind it are not. */
    @Test
    void seesASampleThatDependsOnTheOneBesideIt() {
        assertThat(bits(network(3), new Tuning(1, 1, 2))).isNotEqualTo(bits(network(3), new Tuning(1, 1, 1)));
    }

    @Test
    void offersBatchesOfAGraphWhoseBatchIsFree() {
        Path file = TestingGraph.talking("face", 6, 16, "sound", new int[] {1, 80, 16})
                .write(folder.resolve("talk.onnx"));
        try (TuningTrials trials = new TuningTrials(
                TestingNetworks.onnx(),
                file,
                TestingNetworks.processor(),
                SAMPLES,
                Duration.ofNanos(1),
                new UnwatchedBenchmark())) {
            List<NetworkRate> tried =
                    new AutoTune(trials, 1).among(AutoTune.candidates(2, SAMPLES, 100), Tuning.oneCoreACall(2));

            assertThat(tried)
                    .extracting(NetworkRate::tuning)
                    .contains(new Tuning(1, 1, 4), new Tuning(2, 1, 2), new Tuning(1, 2, 4))
                    .hasSize(15);
        }
    }
}
