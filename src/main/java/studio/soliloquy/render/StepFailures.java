package studio.soliloquy.render;

import com.github.kagkarlsson.scheduler.task.Execution;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import studio.soliloquy.error.ErrorKind;
import studio.soliloquy.error.StudioException;

/**
 * What becomes of a step that failed. Where the database went away or the disk is full it is run again when it can be,
 * which is no failure of the step; where only a person can mend it, the job fails at once; anything else is tried again some times. Either way the next
 * job goes on.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class StepFailures {
    private static final Logger LOG = LoggerFactory.getLogger(StepFailures.class);

    private final JobSteps steps;
    private final TaskRows tasks;
    private final DiskShortage disk;
    private final RenderSettings settings;

    StepFailures(JobSteps steps, TaskRows tasks, DiskShortage disk, RenderSettings settings) {
        this.steps = steps;
        this.tasks = tasks;
        this.disk = disk;
        this.settings = settings;
    }

    /** @param job whose row is locked, and which still waits for the step */
    void failed(RenderJob job, Execution step, Throwable cause) {
        Optional<Render.Failure> shortage = disk.in(cause);
        if (DatabaseFailure.isIn(cause)) {
            LOG.warn("Render {}: step \"{}\" goes on when the database does", job.id(), step.getTaskName(), cause);
            tasks.tryAgain(job, step, Instant.now().plus(settings.retryDelay()), step.consecutiveFailures);
        } else if (shortage.isPresent()) {
            waitForRoom(job, step, shortage.get());
        } else if (cause instanceof StudioException refusal && refusal.code().kind() == ErrorKind.USER_ERROR) {
            LOG.info("Render {} failed: {} {}", job.id(), refusal.code().name(), refusal.getMessage());
            fail(job, step, words(refusal));
        } else {
            retry(job, step, cause);
        }
    }

    private void waitForRoom(RenderJob job, Execution step, Render.Failure reason) {
        LOG.warn("Render {}: step \"{}\" waits: {} {}", job.id(), step.getTaskName(), reason.code(), reason.message());
        steps.waits(job.id(), reason);
        tasks.tryAgain(job, step, Instant.now().plus(settings.roomDelay()), step.consecutiveFailures);
    }

    private void retry(RenderJob job, Execution step, Throwable cause) {
        int failures = step.consecutiveFailures + 1;
        String task = step.getTaskName();
        if (failures >= settings.attempts()) {
            LOG.error("Render {}: step \"{}\" failed {} times, the last time by", job.id(), task, failures, cause);
            fail(job, step, cause instanceof StudioException known ? words(known) : internal(task, failures));
        } else {
            LOG.warn("Render {}: step \"{}\" failed and is tried again", job.id(), task, cause);
            Duration delay = settings.retryDelay().multipliedBy(failures);
            tasks.tryAgain(job, step, Instant.now().plus(delay), failures);
        }
    }

    private void fail(RenderJob job, Execution step, Render.Failure failure) {
        steps.failed(job.id(), failure);
        tasks.remove(step);
    }

    private static Render.Failure words(StudioException failure) {
        return new Render.Failure(failure.code().name(), failure.getMessage(), failure.hint());
    }

    private static Render.Failure internal(String task, int failures) {
        return new Render.Failure(
                RenderError.RENDER_FAILED.name(),
                "Expected the step \"" + task + "\" to succeed, but it failed " + failures
                        + " times inside the studio.",
                "The render's log tells more. Retry, which keeps what is done; if it fails again, report it with the"
                        + " log.");
    }
}
