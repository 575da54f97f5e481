package studio.soliloquy.render;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import studio.soliloquy.project.ProjectDeleted;

/** Lets go of a project's renders when it is deleted: their rows with it, their files once that has committed. */
@Component
class ProjectListener {
    private final RenderJobs jobs;
    private final JobSteps steps;

    ProjectListener(RenderJobs jobs, JobSteps steps) {
        this.jobs = jobs;
        this.steps = steps;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ProjectDeleted deleted) {
        jobs.findByProjectIdOrderBySubmittedAtDesc(deleted.project().value()).forEach(job -> steps.delete(job.id()));
    }
}
