package studio.soliloquy.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import studio.soliloquy.device.DeviceLease;
import studio.soliloquy.model.network.Network;
import studio.soliloquy.model.network.Networks;
import studio.soliloquy.model.network.Tuning;

/**
 * Trials of one network on one device. Tunings that differ in nothing but how many calls there are share an open network,
 * and no more than one is open, because each keeps the memory of its largest run. One thread; closed by whoever made it.
 */
final class TuningTrials implements Function<Tuning, AutoTune.Trial>, AutoCloseable {
    private final Networks networks;
    private final Path file;
    private final DeviceLease lease;
    private final int samples;
    private final Duration length;
    private final BenchmarkWatch watch;
    private Tuning ofNetwork;
    private Network network;

    /**
     * @param samples the largest batch that is tried
     * @param length of one measurement, about
     */
    TuningTrials(Networks networks, Path file, DeviceLease lease, int samples, Duration length, BenchmarkWatch watch) {
        this.networks = networks;
        this.file = file;
        this.lease = lease;
        this.samples = samples;
        this.length = length;
        this.watch = watch;
    }

    @Override
    public AutoTune.Trial apply(Tuning tuning) {
        NetworkBench bench = new NetworkBench(opened(tuning), tuning, samples, watch);
        return new AutoTune.Trial() {
            @Override
            public double samplesPerSecond() {
                return bench.samplesPerSecond(length);
            }

            @Override
            public Optional<Integer> bits() {
                return bench.bits();
            }

            @Override
            public void close() {
                bench.close();
            }
        };
    }

    private Network opened(Tuning tuning) {
        Tuning call = new Tuning(1, tuning.threads(), tuning.batch());
        if (!call.equals(ofNetwork)) {
            close();
            network = networks.open(file, lease, call);
            ofNetwork = call;
        }
        return network;
    }

    @Override
    public void close() {
        if (ofNetwork != null) {
            ofNetwork = null;
            network.close();
        }
    }
}
