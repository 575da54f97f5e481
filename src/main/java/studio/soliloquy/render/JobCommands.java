package studio.soliloquy.render;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people ask of one job, one transaction each, under the lock of the job's row. Empty answers: there is no such job.
 */
@Component
@Transactional
class JobCommands {
    private final RenderJobs jobs;
    private final RenderSegments segments;
    private final NextSteps next;
    private final TaskRows tasks;
    private final RenderEvents events;
    private final JobRemains remains;

    JobCommands(
            RenderJobs jobs,
            RenderSegments segments,
            NextSteps next,
            TaskRows tasks,
            RenderEvents events,
            JobRemains remains) {
        this.jobs = jobs;
        this.segments = segments;
        this.next = next;
        this.tasks = tasks;
        this.events = events;
        this.remains = remains;
    }

    /** One that is paused already stays so. */
    Optional<RenderJob> pause(RenderId render) {
        Optional<RenderJob> found = jobs.lock(render.value());
        found.filter(job -> job.state() != RenderState.PAUSED).ifPresent(job -> {
            job.pause();
            tasks.removeWaiting(render);
            events.entered(job);
            AfterCommit.run(() -> remains.closeSessions(render));
        });
        return found;
    }

    /** Goes on with whatever is not done yet. One that goes on already is left alone. */
    Optional<RenderJob> resume(RenderId render) {
        Optional<RenderJob> found = jobs.lock(render.value());
        found.filter(job -> job.state() == RenderState.PAUSED || job.state().isFinal())
                .ifPresent(job -> {
                    job.resume(next.missing(job));
                    goOn(job);
                });
        return found;
    }

    /** One that failed goes on, one that was cancelled begins anew. To be called with its row locked. */
    void takeUpAgain(RenderJob job) {
        if (job.state() == RenderState.CANCELLED) {
            job.restart();
            segments.deleteOfJob(job.getId());
        } else {
            job.retry(next.missing(job));
        }
        goOn(job);
    }

    private void goOn(RenderJob job) {
        next.queue(job);
        events.entered(job);
    }

    /** Says that these segments' files are gone, and queues the segments again where the job goes on. */
    void lost(RenderId render, Set<String> files) {
        jobs.lock(render.value()).filter(job -> !job.state().keepsNothing()).ifPresent(job -> {
            segments.ofJob(render.value()).stream()
                    .filter(segment -> segment.file().filter(files::contains).isPresent())
                    .forEach(segment -> {
                        segment.lost();
                        job.lost(segment.range().length());
                    });
            goOn(job);
        });
    }

    /** Says that what was prepared is gone, and lets it be prepared once more where the job goes on. */
    void unprepared(RenderId render) {
        Optional<RenderJob> found = jobs.lock(render.value());
        found.filter(job -> job.isPrepared() && !job.state().keepsNothing()).ifPresent(job -> {
            job.unprepared();
            tasks.removeWaiting(render);
            events.entered(job);
        });
    }

    /** Queues whatever is next for the job, where nothing is queued for it. */
    void queueAgain(RenderId render) {
        jobs.lock(render.value()).ifPresent(next::queue);
    }

    /** One that has come to its end already stays as it is. */
    Optional<RenderJob> cancel(RenderId render) {
        Optional<RenderJob> found = jobs.lock(render.value());
        found.filter(job -> !job.state().isFinal()).ifPresent(job -> {
            job.cancel(Row.now());
            tasks.removeWaiting(render);
            events.entered(job);
        });
        return found;
    }

    /** @return whether there was such a job */
    boolean delete(RenderId render) {
        Optional<RenderJob> found = jobs.lock(render.value());
        found.ifPresent(job -> {
            tasks.removeWaiting(render);
            segments.deleteOfJob(render.value());
            jobs.delete(job);
            AfterCommit.run(() -> remains.clearWithResult(job));
            events.deleted(job);
        });
        return found.isPresent();
    }

    /**
     * Deletes what the job kept for its later steps, where none of them will come: under its lock, so that it is not
     * begun again meanwhile.
     */
    void clearIfOver(RenderId render) {
        if (keepsNothing(jobs.stateOf(render.value()))
                && keepsNothing(jobs.lock(render.value()).map(RenderJob::state))) {
            remains.clear(render);
        }
    }

    private static boolean keepsNothing(Optional<RenderState> state) {
        return state.map(RenderState::keepsNothing).orElse(true);
    }
}
