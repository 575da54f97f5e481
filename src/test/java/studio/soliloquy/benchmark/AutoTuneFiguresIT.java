package studio.soliloquy.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.soliloquy.animation.synctalk.checkpoint.GoldenModels;
import studio.soliloquy.model.network.TestingNetworks;
import studio.soliloquy.model.network.Tuning;

/**
 * Measures how near auto-tuning comes to the best of all tunings, which are measured in turns within the same process.
 * Not part of the ordinary tests; {@code ./mvnw verify -Pfigures} runs it and writes {@code target/figures-tuning.md}.
 */
@Tag("figures")
class AutoTuneFiguresIT {
    private static final int ROUNDS = Integer.getInteger("figures.tuning-rounds", 7);
    private static final Duration TRIAL = Duration.ofMillis(Integer.getInteger("figures.tuning-trial", 700));
    private static final int BATCHES = Integer.getInteger("figures.tuning-batches", 4);

    @TempDir
    private Path home;

    private final int cores = Runtime.getRuntime().availableProcessors();

    @Test
    void comparesTheChosenTuningWithTheBestOfAll() throws IOException {
        GoldenModels golden = new GoldenModels(home);
        Path file = golden.studio().models().file(golden.generator(), "generator.onnx");
        List<Tuning> all = AutoTune.candidates(cores, BATCHES, Long.MAX_VALUE);
        Map<Tuning, List<Double>> rates = new LinkedHashMap<>();
        Tuning chosen;
        try (TuningTrials trials = new TuningTrials(
                TestingNetworks.onnx(), file, TestingNetworks.processor(), BATCHES, TRIAL, new UnwatchedBenchmark())) {
            chosen = new AutoTune(trials, AutoTune.ROUNDS)
                    .among(all, Tuning.oneCoreACall(cores))
                    .get(0)
                    .tuning();
            for (int round = 0; round < ROUNDS; round++) {
                for (Tuning tuning : all) {
                    try (AutoTune.Trial trial = trials.apply(tuning)) {
                        rates.computeIfAbsent(tuning, unseen -> new ArrayList<>())
                                .add(trial.samplesPerSecond());
                    }
                }
            }
        }
        write(chosen, rates);
    }

    private static void write(Tuning chosen, Map<Tuning, List<Double>> rates) throws IOException {
        Tuning best = rates.keySet().stream()
                .max(Comparator.comparingDouble(tuning -> median(rates.get(tuning))))
                .orElseThrow();
        List<String> lines = new ArrayList<>(List.of("| calls × threads × batch | frames/s |", "|---|---|"));
        rates.forEach((tuning, seen) -> lines.add(String.format(Locale.ROOT, "| %s | %.2f |", tuning, median(seen))));
        lines.add(String.format(
                Locale.ROOT,
                "| auto-tuned: %s, over the best, %s | %.3f |",
                chosen,
                best,
                median(rates.get(chosen)) / median(rates.get(best))));
        Files.write(Path.of("target", "figures-tuning.md"), lines);
        lines.forEach(System.out::println);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
