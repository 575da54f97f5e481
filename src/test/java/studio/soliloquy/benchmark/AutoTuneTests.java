package studio.soliloquy.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.model.network.Tuning;

class AutoTuneTests {
    private static final Tuning USUAL = Tuning.oneCoreACall(4);
    private static final int BITS = 42;

    private final Map<Tuning, Double> speeds = new HashMap<>();
    private final Map<Tuning, Optional<Integer>> bits = new HashMap<>();
    private final List<Tuning> refused = new ArrayList<>();
    private final List<Tuning> opened = new ArrayList<>();
    private final Random noise = new Random(1);
    private int open;

    private AutoTune.Trial trial(Tuning tuning) {
        if (refused.contains(tuning)) {
            throw BenchmarkError.BENCHMARK_FAILED.because("No room.", "Make some.");
        }
        opened.add(tuning);
        open++;
        return new AutoTune.Trial() {
            @Override
            public double samplesPerSecond() {
                return speeds.getOrDefault(tuning, 10.0) * (1 + 0.02 * noise.nextGaussian());
            }

            @Override
            public Optional<Integer> bits() {
                return bits.getOrDefault(tuning, Optional.of(BITS));
            }

            @Override
            public void close() {
                open--;
            }
        };
    }

    private List<NetworkRate> tuned() {
        return new AutoTune(this::trial, AutoTune.ROUNDS).among(AutoTune.candidates(4, 8, 1000), USUAL);
    }

    @Test
    void findsTheFastestAmongNoise() {
        Tuning fastest = new Tuning(2, 2, 4);
        speeds.put(fastest, 12.0);

        List<NetworkRate> tried = tuned();

        assertThat(tried.get(0).tuning()).isEqualTo(fastest);
        assertThat(tried).hasSize(AutoTune.candidates(4, 8, 1000).size());
        assertThat(open).isZero();
    }

    @Test
    void measuresTheSlowerHalfOnce() {
        Tuning slowest = new Tuning(1, 1, 1);
        speeds.put(slowest, 1.0);

        tuned();

        assertThat(opened.stream().filter(slowest::equals)).hasSize(1);
    }

    @Test
    void refusesATuningThatComputesOtherBits() {
        Tuning other = new Tuning(1, 4, 1);
        Tuning torn = new Tuning(2, 2, 1);
        speeds.put(other, 100.0);
        speeds.put(torn, 100.0);
        bits.put(other, Optional.of(BITS + 1));
        bits.put(torn, Optional.empty());

        assertThat(tuned()).extracting(NetworkRate::tuning).doesNotContain(other, torn);
    }

    @Test
    void passesOverATuningThatTheDeviceHasNoRoomFor() {
        Tuning large = new Tuning(4, 1, 8);
        refused.add(large);

        assertThat(tuned())
                .extracting(NetworkRate::tuning)
                .doesNotContain(large)
                .contains(USUAL);
    }

    @Test
    void failsWhereEvenTheUsualTuningDoes() {
        refused.add(USUAL);

        assertThatThrownBy(this::tuned).isInstanceOf(StudioException.class).hasMessage("No room.");
    }

    @Test
    void triesTheUsualTuningAndOneThatFillsTheCoresForEveryNumberOfThreads() {
        assertThat(AutoTune.candidates(2, 1, 1000))
                .containsExactlyInAnyOrder(
                        new Tuning(1, 1, 1),
                        new Tuning(2, 1, 1),
                        new Tuning(3, 1, 1),
                        new Tuning(1, 2, 1),
                        new Tuning(2, 2, 1));
        assertThat(AutoTune.candidates(6, 2, 1000))
                .contains(new Tuning(6, 1, 2), new Tuning(3, 2, 1), new Tuning(1, 6, 2))
                .allMatch(tuning -> tuning.batch() <= 2);
    }

    @Test
    void triesNoBatchThatTheMemoryHasNoRoomFor() {
        assertThat(AutoTune.candidates(4, 4, 4))
                .contains(new Tuning(4, 1, 1), new Tuning(6, 1, 1), new Tuning(1, 1, 4), new Tuning(2, 2, 2))
                .allMatch(tuning -> tuning.batch() == 1 || tuning.samples() <= 4);
    }
}
