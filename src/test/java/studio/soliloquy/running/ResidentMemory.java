package studio.soliloquy.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Looks at a process's resident memory four times a second and keeps the most that it saw. */
public final class ResidentMemory {
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final AtomicLong most = new AtomicLong();
    private final StudioProcess studio;

    private ResidentMemory(StudioProcess studio) {
        this.studio = studio;
    }

    public static ResidentMemory watch(StudioProcess studio) {
        ResidentMemory memory = new ResidentMemory(studio);
        memory.clock.scheduleAtFixedRate(memory::look, 0, 250, TimeUnit.MILLISECONDS);
        return memory;
    }

    private void look() {
        try {
            most.accumulateAndGet(studio.residentBytes(), Math::max);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Ends the watch and returns the most bytes seen. */
    public long stop() {
        clock.shutdownNow();
        return most.get();
    }
}
