package studio.soliloquy.animation.network;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import org.springframework.util.unit.DataSize;
import studio.soliloquy.device.Device;
import studio.soliloquy.model.network.Tuning;
import studio.soliloquy.model.network.Tunings;

/**
 * How much of the machine a session may use.
 *
 * @param threads that run the network side by side, each with memory of its own; 0 for one on each core, at most 16
 * @param cache for decoded frames, never more than a third of the Java heap
 */
public record MachineShare(int threads, DataSize cache) {
    private static final int MOST_THREADS = 16;
    private static final int HEAP_SHARE = 3;

    public MachineShare {
        requireNonNull(cache, "cache");
    }

    /** @param slots of the device; 0 on a machine that only serves pages */
    public int threadsFor(int slots) {
        int cores = Runtime.getRuntime().availableProcessors();
        return threads > 0 ? threads : Math.max(1, Math.min(MOST_THREADS, cores / Math.max(1, slots)));
    }

    /**
     * How a session runs the network: as configured, else as is kept for it, else with one core a call.
     *
     * @param network its file
     */
    public Tuning tuning(Tunings tunings, Path network, Device device) {
        Tuning usual = Tuning.oneCoreACall(threadsFor(device.slots()));
        return threads > 0 ? usual : tunings.of(network, device).orElse(usual);
    }

    public long cacheBytes() {
        return Math.min(cache.toBytes(), Runtime.getRuntime().maxMemory() / HEAP_SHARE);
    }
}
