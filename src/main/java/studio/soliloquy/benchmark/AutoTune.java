package studio.soliloquy.benchmark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.model.network.Tuning;

/**
 * Finds how a network runs fastest. All tunings that make sense are measured in turns, so that what else the machine does
 * strikes all of them alike; after each round the slower half goes. A tuning under which the network computes other bits
 * than on one core is refused, and so is one that the device has no room for or that the network is not built for.
 *
 * @param open opens one tuning for measuring; what it throws refuses the tuning
 */
record AutoTune(Function<Tuning, Trial> open, int rounds) {
    /** One tuning, open. */
    interface Trial extends AutoCloseable {
        /** Runs some times, and says how many samples that were a second. */
        double samplesPerSecond();

        /** What the same few samples gave, so that tunings can be compared; empty where not even its own calls agree. */
        Optional<Integer> bits();

        @Override
        void close();
    }

    /** Medians of a few, measured again and again in turns, tell tunings apart that are alike. */
    static final int ROUNDS = 5;

    private static final List<Integer> BATCHES = List.of(1, 2, 4, 8);
    /** The last few are told apart by all the rounds. */
    private static final int FINALISTS = 3;

    /**
     * What is worth measuring: as many threads in all as there are cores, or a few more.
     *
     * @param batches how many samples a caller can give one call at a time, at most
     * @param room how many samples at a time are left to try; a batch of one is tried whatever it says
     */
    static List<Tuning> candidates(int cores, int batches, long room) {
        List<Tuning> candidates = new ArrayList<>();
        for (int threads = 1; threads <= cores; threads = threads < cores ? Math.min(cores, threads * 2) : cores + 1) {
            for (int calls : callsBeside(threads, cores)) {
                for (int batch : BATCHES) {
                    Tuning tuning = new Tuning(calls, threads, batch);
                    if (batch <= batches && (batch == 1 || tuning.samples() <= room)) {
                        candidates.add(tuning);
                    }
                }
            }
        }
        return candidates;
    }

    /** Filling the cores, half as many again, and one alone. */
    private static List<Integer> callsBeside(int threads, int cores) {
        int filling = Math.max(1, cores / threads);
        return List.of(1, filling, Math.max(filling + 1, filling * 3 / 2)).stream()
                .distinct()
                .toList();
    }

    /**
     * @param usual the tuning whose bits count; it wins where nothing else can be measured
     * @return what was measured, the fastest first; never empty
     */
    List<NetworkRate> among(List<Tuning> candidates, Tuning usual) {
        int wanted = bits(usual);
        Map<Tuning, List<Double>> rates = new LinkedHashMap<>();
        List<Tuning> left = new ArrayList<>(candidates);
        if (!left.contains(usual)) {
            left.add(usual);
        }
        for (int round = 0; round < rounds; round++) {
            left.removeIf(tuning -> !measured(tuning, wanted, rates));
            if (left.size() > FINALISTS) {
                left.sort(Comparator.comparingDouble((Tuning tuning) -> median(rates.get(tuning)))
                        .reversed());
                left = new ArrayList<>(left.subList(0, Math.max(FINALISTS, (left.size() + 1) / 2)));
            }
        }
        return sorted(rates);
    }

    private int bits(Tuning usual) {
        try (Trial trial = open.apply(usual)) {
            trial.samplesPerSecond();
            return trial.bits()
                    .orElseThrow(() -> BenchmarkError.BENCHMARK_FAILED.because(
                            "Expected a network that gives the same for the same, found one that does not.",
                            "Do not tune it."));
        }
    }

    private boolean measured(Tuning tuning, int wanted, Map<Tuning, List<Double>> rates) {
        try (Trial trial = open.apply(tuning)) {
            double rate = trial.samplesPerSecond();
            if (!trial.bits().equals(Optional.of(wanted))) {
                rates.remove(tuning);
                return false;
            }
            rates.computeIfAbsent(tuning, unseen -> new ArrayList<>()).add(rate);
            return true;
        } catch (StudioException refused) {
            rates.remove(tuning);
            return false;
        }
    }

    /** Those that stayed longest first; of these, the fastest. */
    private static List<NetworkRate> sorted(Map<Tuning, List<Double>> rates) {
        return rates.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Tuning, List<Double>> entry) ->
                                -entry.getValue().size())
                        .thenComparing(entry -> -median(entry.getValue())))
                .map(entry -> NetworkRate.of(entry.getKey(), median(entry.getValue())))
                .toList();
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
