package studio.soliloquy.render;

import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How much of a device's memory is promised to open sessions. What does not fit beside the others waits until they are
 * closed; what would not fit alone is let in alone, because an estimate is no reason to refuse a render. Safe to use
 * from any thread.
 */
final class MemoryBudget {
    private static final Logger LOG = LoggerFactory.getLogger(MemoryBudget.class);

    private final long bytes;
    private long promised;

    MemoryBudget(long bytes) {
        this.bytes = bytes;
    }

    /**
     * Waits until there is room.
     *
     * @param closeOne closes something that nobody uses, and with that gives its share back; false where there is nothing
     */
    synchronized void take(long wanted, BooleanSupplier closeOne) throws InterruptedException {
        while (promised > 0 && promised + wanted > bytes) {
            if (Thread.interrupted()) {
                throw new InterruptedException("Expected room, was told to stop before anything was closed for it");
            }
            if (!closeOne.getAsBoolean()) {
                wait();
            }
        }
        if (wanted > bytes) {
            LOG.warn("A session needs about {} of memory, of which there is {}; tries all the same", wanted, bytes);
        }
        promised += wanted;
    }

    synchronized void giveBack(long taken) {
        promised -= taken;
        notifyAll();
    }

    /** Something is no longer in use and could be closed. */
    synchronized void somethingIsIdle() {
        notifyAll();
    }

    synchronized long promised() {
        return promised;
    }
}
