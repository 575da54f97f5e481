package studio.soliloquy.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import studio.soliloquy.device.DeviceLease;
import studio.soliloquy.model.network.Network;
import studio.soliloquy.model.network.Networks;
import studio.soliloquy.model.network.Tuning;

/**
 * Trials of one network on one device. Tunings that spread a call over as many threads share an open network. One thread;
 * closed by whoever made it.
 */
final class TuningTrials implements Function<Tuning, AutoTune.Trial>, AutoCloseable {
    private final Networks networks;
    private final Path file;
    private final DeviceLease lease;
    private final Duration length;
    private final BenchmarkWatch watch;
    private final Map<Integer, Network> byThreads = new HashMap<>();

    /** @param length of one measurement, about */
    TuningTrials(Networks networks, Path file, DeviceLease lease, Duration length, BenchmarkWatch watch) {
        this.networks = networks;
        this.file = file;
        this.lease = lease;
        this.length = length;
        this.watch = watch;
    }

    @Override
    public AutoTune.Trial apply(Tuning tuning) {
        Network network = byThreads.computeIfAbsent(tuning.threads(), threads -> networks.open(file, lease, tuning));
        NetworkBench bench = new NetworkBench(network, tuning, watch);
        return new AutoTune.Trial() {
            @Override
            public double samplesPerSecond() {
                return bench.samplesPerSecond(length);
            }

            @Override
            public Optional<Integer> bits() {
                return bench.bitsOfFirstSample();
            }

            @Override
            public void close() {
                bench.close();
            }
        };
    }

    @Override
    public void close() {
        byThreads.values().forEach(Network::close);
    }
}
