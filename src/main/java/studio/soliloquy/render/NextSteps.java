package studio.soliloquy.render;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Queues what is next for a job, as its rows tell it. To be used by whoever has locked the job's row. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class NextSteps {
    private final QueueRows queue;
    private final RenderSegments segments;
    private final TaskRows tasks;
    private final JobRemains remains;

    NextSteps(QueueRows queue, RenderSegments segments, TaskRows tasks, JobRemains remains) {
        this.queue = queue;
        this.segments = segments;
        this.tasks = tasks;
        this.remains = remains;
    }

    /**
     * Whatever is next and not queued yet. While the queue is paused that is nothing; and a job that is not prepared is
     * left to {@link Promotion}.
     */
    void queue(RenderJob job) {
        if (queue.paused()) {
            return;
        }
        switch (job.state()) {
            case PREPARING -> tasks.prepare(job);
            case RENDERING -> render(job);
            case MUXING -> tasks.mux(job);
            case QUEUED, PAUSED, DONE, CANCELLED, FAILED -> {}
        }
    }

    private void render(RenderJob job) {
        List<RenderSegment> missing = missing(job).orElseThrow();
        if (missing.isEmpty()) {
            mux(job);
        } else {
            job.opened(missing.stream().noneMatch(segment -> segment.index() == 0));
            tasks.segments(job, missing);
            tasks.sound(job);
        }
    }

    /** The segments that are not done; empty where the job is not cut into segments yet. */
    Optional<List<RenderSegment>> missing(RenderJob job) {
        return Optional.of(segments.ofJob(job.id().value()))
                .filter(all -> job.isPrepared())
                .map(all ->
                        all.stream().filter(segment -> segment.file().isEmpty()).toList());
    }

    /** All segments are done. */
    void mux(RenderJob job) {
        job.muxing();
        if (!queue.paused()) {
            tasks.mux(job);
        }
        AfterCommit.run(() -> remains.closeSessions(job.id()));
    }
}
