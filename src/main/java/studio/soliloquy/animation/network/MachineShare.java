package studio.soliloquy.animation.network;

import static java.util.Objects.requireNonNull;

import org.springframework.util.unit.DataSize;

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

    public long cacheBytes() {
        return Math.min(cache.toBytes(), Runtime.getRuntime().maxMemory() / HEAP_SHARE);
    }
}
