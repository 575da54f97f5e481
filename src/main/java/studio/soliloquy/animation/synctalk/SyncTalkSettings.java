package studio.soliloquy.animation.synctalk;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much of the machine the family may use.
 *
 * @param threads that run the network side by side, each with memory of its own; 0 for one on each core, at most 16
 * @param templateCache decoded template frames kept by each session, never more than a third of the Java heap
 */
@Validated
@ConfigurationProperties("studio.synctalk")
record SyncTalkSettings(
        @DefaultValue("0") @Min(0) @Max(64) int threads,
        @DefaultValue("256MB") @NotNull DataSize templateCache) {
    private static final int MOST_THREADS = 16;
    private static final int HEAP_SHARE = 3;

    /** @param slots of the device; 0 on a machine that only serves pages */
    int threadsFor(int slots) {
        int cores = Runtime.getRuntime().availableProcessors();
        return threads > 0 ? threads : Math.max(1, Math.min(MOST_THREADS, cores / Math.max(1, slots)));
    }

    long templateCacheBytes() {
        return Math.min(templateCache.toBytes(), Runtime.getRuntime().maxMemory() / HEAP_SHARE);
    }
}
