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
    private final List<NetworkCall> calls = new ArrayList<>();
    private final ExecutorService threads;

    /** @param network opened with the tuning's threads */
    NetworkBench(Network network, Tuning tuning, BenchmarkWatch watch) {
        this.network = network;
        this.tuning = tuning;
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
                network.inputs().forEach(input -> fill(call.input(input.name())));
            }
        } catch (RuntimeException refused) {
            close();
            throw refused;
        }
    }

    /** Every sample gets other values, the same ones in every call, tuning and process. */
    private static void fill(FloatBuffer buffer) {
        for (int i = 0; i < buffer.capacity(); i++) {
            buffer.put(i, (i * 0x9e3779b1 >>> 8) / (float) (1 << 24));
        }
    }

    /**
     * Runs every call once, and then for about {@code length}.
     *
     * @return samples per second of all calls together
     */
    double samplesPerSecond(Duration length) {
        List<CompletableFuture<Double>> rates = calls.stream()
                .map(call -> CompletableFuture.supplyAsync(() -> runsPerSecond(call, length), threads))
                .toList();
        return tuning.batch()
                * rates.stream().mapToDouble(NetworkBench::finished).sum();
    }

    private static double finished(CompletableFuture<Double> rate) {
        try {
            return rate.join();
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

    /** A hash of the bits of what the first sample gave; empty where the calls do not agree on it. */
    Optional<Integer> bitsOfFirstSample() {
        List<Integer> bits = calls.stream().map(this::bits).distinct().toList();
        return bits.size() == 1 ? Optional.of(bits.get(0)) : Optional.empty();
    }

    private int bits(NetworkCall call) {
        int hash = 1;
        for (TensorDescription output : network.outputs()) {
            FloatBuffer values = call.output(output.name());
            float[] sample = new float[values.capacity() / tuning.batch()];
            values.get(0, sample);
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
