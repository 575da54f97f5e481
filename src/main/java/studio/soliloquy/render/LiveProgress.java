package studio.soliloquy.render;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Counts the frames of the jobs that render here, between two writes to their rows. Safe to use from any thread. */
@Component
class LiveProgress {
    private final Map<RenderId, RunningJob> jobs = new ConcurrentHashMap<>();

    /** @param framesDone how many frames the published segments of the job hold */
    void begin(SegmentId segment, int framesDone) {
        jobs.computeIfAbsent(segment.job(), job -> new RunningJob()).begin(segment.index(), framesDone);
    }

    /**
     * Counts one frame.
     *
     * @param listener told of it unless it was told of another a moment ago, or the job has ended
     */
    void frame(SegmentId segment, Consumer<Progress> listener) {
        RunningJob job = jobs.get(segment.job());
        if (job != null) {
            job.frame(segment.index(), listener);
        }
    }

    /** @param framesDone how many frames the published segments hold, with this one now among them */
    void published(SegmentId segment, int framesDone) {
        RunningJob job = jobs.get(segment.job());
        if (job != null) {
            job.published(segment.index(), framesDone);
        }
    }

    /** The segment's frames do not count: they are yet to be rendered. Does nothing once it is published. */
    void giveUp(SegmentId segment) {
        RunningJob job = jobs.get(segment.job());
        if (job != null) {
            job.giveUp(segment.index());
        }
    }

    /** What this node has under way for others to know; empty where the job does not render here. */
    Optional<NodeProgress> here(RenderId render) {
        return Optional.ofNullable(jobs.get(render)).map(RunningJob::underWay);
    }

    /** The jobs that render here, or did a moment ago. */
    Set<RenderId> renders() {
        return Set.copyOf(jobs.keySet());
    }

    /** Another node has published segments of the job. */
    void heard(RenderId render, int framesDone) {
        RunningJob job = jobs.get(render);
        if (job != null) {
            job.heard(framesDone);
        }
    }

    Optional<Progress> of(RenderId render) {
        return Optional.ofNullable(jobs.get(render)).map(RunningJob::progress);
    }

    /** Nothing is told of this job from here on. */
    void end(RenderId render) {
        RunningJob job = jobs.remove(render);
        if (job != null) {
            job.end();
        }
    }
}
