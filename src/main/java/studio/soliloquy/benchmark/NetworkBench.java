package studio.soliloquy.benchmark;

import java.nio.FloatBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import studio.soliloquy.model.network.Network;
import studio.soliloquy.model.network.NetworkCall;
import studio.soliloquy.model.network.TensorDescription;
import studio.soliloquy.model.network.Tuning;

/**
 * The calls of one tuning on a bare network, run and run again on made-up inputs. One thread at a time; closed by whoever
 * made it, which leaves the network open.
 */
final class NetworkBench implements AutoCloseable {
    private final Network network;
    private final Tuning tuning;
    private final BenchmarkWatch watch;
    private final int samples;
    private final List<NetworkCall> calls = new ArrayList<>();
    private final ExecutorService threads;

    /**
     * @param network opened for the tuning
     * @param samples how many different ones are looked at, the same for all tunings that are compared
     */
    NetworkBench(Network network, Tuning tuning, int samples, BenchmarkWatch watch) {
        this.network = network;
        this.tuning = tuning;
        this.samples = samples;
        this.watch = watch;
        threads = Executors.newFixedThreadPool(tuning.calls(), work -> {
            Thread thread = new Thread(work, "benchmark-network");
            thread.setDaemon(true);
            return thread;
        });
        try {
            for (int i = 0; i < tuning.calls(); i++) {
                NetworkCall call = network.call(tuning.batch());
                calls.add(call);
                fill(call, 0);
            }
        } catch (RuntimeException refused) {
            close();
            throw refused;
        }
    }

    /**
     * Every sample gets other values, the same ones in every call, tuning and process.
     *
     * @param first sample
     */
    private void fill(NetworkCall call, int first) {
        for (TensorDescription input : network.inputs()) {
            FloatBuffer buffer = call.input(input.name());
            int before = buffer.capacity() / tuning.batch() * first;
            for (int i = 0; i < buffer.capacity(); i++) {
                buffer.put(i, ((before + i) * 0x9e3779b1 >>> 8) / (float) (1 << 24));
            }
        }
    }

    /**
     * Runs every call once, and then for about {@code length}.
     *
     * @return samples per second of all calls together
     */
    double samplesPerSecond(Duration length) {
        return tuning.batch()
                * ofAllCalls(call -> runsPerSecond(call, length)).stream()
                        .mapToDouble(Double::doubleValue)
                        .sum();
    }

    /** Side by side, as a session runs them. */
    private <T> List<T> ofAllCalls(Function<NetworkCall, T> work) {
        List<CompletableFuture<T>> under = calls.stream()
                .map(call -> CompletableFuture.supplyAsync(() -> work.apply(call), threads))
                .toList();
        return under.stream().map(NetworkBench::finished).toList();
    }

    private static <T> T finished(CompletableFuture<T> work) {
        try {
            return work.join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }

    private double runsPerSecond(NetworkCall call, Duration length) {
        call.run();
        int runs = 0;
        long begin = System.nanoTime();
        long elapsed;
        do {
            watch.check();
            call.run();
            runs++;
            elapsed = System.nanoTime() - begin;
        } while (elapsed < length.toNanos());
        return runs / (elapsed / 1e9);
    }

    /**
     * A hash of the bits of what each sample gives, wherever in a batch and beside whichever others it is computed; empty
     * where the calls do not agree on it.
     */
    Optional<Integer> bits() {
        List<Integer> bits = ofAllCalls(this::bits).stream().distinct().toList();
        return bits.size() == 1 ? Optional.of(bits.get(0)) : Optional.empty();
    }

    private int bits(NetworkCall call) {
        int hash = 1;
        for (int first = 0; first < samples; first += tuning.batch()) {
            fill(call, first);
            call.run();
            for (int place = 0; place < Math.min(tuning.batch(), samples - first); place++) {
                hash = 31 * hash + bits(call, place);
            }
        }
        return hash;
    }

    private int bits(NetworkCall call, int place) {
        int hash = 1;
        for (TensorDescription output : network.outputs()) {
            FloatBuffer values = call.output(output.name());
            float[] sample = new float[values.capacity() / tuning.batch()];
            values.get(place * sample.length, sample);
            hash = 31 * hash + Arrays.hashCode(sample);
        }
        return hash;
    }

    @Override
    public void close() {
        threads.shutdown();
        calls.forEach(NetworkCall::close);
    }
}
