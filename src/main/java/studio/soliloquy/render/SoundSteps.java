package studio.soliloquy.render;

import static studio.soliloquy.render.RenderState.PAUSED;
import static studio.soliloquy.render.RenderState.RENDERING;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** As {@link JobSteps}, for the sound of a job, which is encoded beside its segments. */
@Component
@Transactional
class SoundSteps {
    private final JobSteps steps;
    private final RenderJobs jobs;
    private final RenderEvents events;

    SoundSteps(JobSteps steps, RenderJobs jobs, RenderEvents events) {
        this.steps = steps;
        this.jobs = jobs;
        this.events = events;
    }

    /** Empty where the sound is encoded, or the job no longer renders: joining encodes what is missing. */
    Optional<RenderJob> begin(RenderId render) {
        return steps.awaiting(TaskRows.SOUND, render.toString());
    }

    /**
     * Makes this file the job's sound, unless it has one. A job that was paused at the last moment keeps it too.
     *
     * @return whether the file counts; if not, it may be deleted
     */
    boolean done(RenderId render, String name) {
        Optional<RenderJob> found = jobs.lock(render.value());
        found.filter(job -> job.state() == RENDERING || job.state() == PAUSED)
                .filter(job -> job.sound().isEmpty())
                .ifPresent(job -> {
                    job.soundDone(name);
                    events.changed(job);
                });
        return found.flatMap(RenderJob::sound).filter(name::equals).isPresent();
    }
}
