package studio.soliloquy.render;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a running step whether anybody still wants it. Cheap enough to be asked at every frame; used by one thread. */
class JobWatch {
    private static final Logger LOG = LoggerFactory.getLogger(JobWatch.class);
    private static final long PAUSE_NANOS = Duration.ofMillis(200).toNanos();
    private static final long PATIENCE_MILLIS = 100;

    private final RenderId render;
    private final Looks looks;
    private final BooleanSupplier stopping;
    private Future<Boolean> look;
    private long lookedAt = System.nanoTime();
    private boolean inState = true;

    /**
     * @param looks begins to look whether the job is in the state in which the step is wanted
     * @param stopping whether the studio is
     */
    JobWatch(RenderId render, Looks looks, BooleanSupplier stopping) {
        this.render = render;
        this.looks = looks;
        this.stopping = stopping;
    }

    /**
     * Looks at the job's row five times a second, so that a cancellation is heard whichever machine it came from. A
     * database that does not answer holds nobody up: whether the work counts is found out when it is published.
     */
    boolean isWanted() {
        if (stopping.getAsBoolean()) {
            return false;
        }
        if (inState && look == null && System.nanoTime() - lookedAt >= PAUSE_NANOS) {
            look = looks.look();
        }
        if (look != null) {
            hear();
        }
        return inState;
    }

    private void hear() {
        try {
            inState = look.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            look = null;
            lookedAt = System.nanoTime();
        } catch (TimeoutException later) {
            LOG.debug("Render {}: the database has not answered yet", render, later);
        } catch (ExecutionException failure) {
            LOG.warn("Render {}: its row could not be looked at, it is looked at again", render, failure.getCause());
            look = null;
            lookedAt = System.nanoTime() + 4 * PAUSE_NANOS;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            inState = false;
        }
    }

    /** @throws StepAbandoned unless the step is wanted */
    void requireWanted() {
        if (!isWanted()) {
            throw new StepAbandoned();
        }
    }

    /** Looks on another thread. */
    interface Looks {
        Future<Boolean> look();
    }
}
