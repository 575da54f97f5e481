package studio.soliloquy.render;

import com.github.kagkarlsson.scheduler.SchedulerState;
import java.time.Duration;

/** Tells a running step whether anybody still wants it. Cheap enough to be asked at every frame; used by one thread. */
class JobWatch {
    private static final long PAUSE_NANOS = Duration.ofMillis(200).toNanos();

    private final RenderId render;
    private final RenderState during;
    private final RenderJobs jobs;
    private final SchedulerState scheduler;
    private long lookedAt = System.nanoTime();
    private boolean inState = true;

    /** @param during the state in which the job is while the step is wanted */
    JobWatch(RenderId render, RenderState during, RenderJobs jobs, SchedulerState scheduler) {
        this.render = render;
        this.during = during;
        this.jobs = jobs;
        this.scheduler = scheduler;
    }

    /** Looks at the job's row five times a second, so that a cancellation is heard whichever machine it came from. */
    boolean isWanted() {
        if (scheduler.isShuttingDown()) {
            return false;
        }
        long now = System.nanoTime();
        if (inState && now - lookedAt >= PAUSE_NANOS) {
            lookedAt = now;
            inState = jobs.stateOf(render.value()).filter(during::equals).isPresent();
        }
        return inState;
    }

    /** @throws SegmentAbandoned unless the step is wanted */
    void requireWanted() {
        if (!isWanted()) {
            throw new SegmentAbandoned(scheduler.isShuttingDown());
        }
    }
}
