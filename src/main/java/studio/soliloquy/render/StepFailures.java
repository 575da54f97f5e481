package studio.soliloquy.render;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import studio.soliloquy.error.StudioException;

/**
 * What becomes of a step that failed: a failure that a person can read ends the job at once, any other is tried again
 * some times. Either way the next job goes on.
 */
@Component
class StepFailures {
    private static final Logger LOG = LoggerFactory.getLogger(StepFailures.class);

    private final JobSteps steps;
    private final RenderSettings settings;

    StepFailures(JobSteps steps, RenderSettings settings) {
        this.steps = steps;
        this.settings = settings;
    }

    void failed(RenderId render, ExecutionComplete step, ExecutionOperations<Void> operations) {
        Throwable cause = step.getCause().orElse(null);
        if (steps.isOver(render)) {
            // Its files went away under it.
            operations.remove();
        } else if (cause instanceof StudioException known) {
            LOG.info("Render {} failed: {} {}", render, known.code().name(), known.getMessage());
            steps.failed(render, new Render.Failure(known.code().name(), known.getMessage(), known.hint()));
            operations.remove();
        } else {
            retry(render, step, operations, cause);
        }
    }

    private void retry(RenderId render, ExecutionComplete step, ExecutionOperations<Void> operations, Throwable cause) {
        int failures = step.getExecution().consecutiveFailures + 1;
        String task = step.getExecution().getTaskName();
        if (failures >= settings.attempts()) {
            LOG.error("Render {}: step \"{}\" failed {} times, the last time by", render, task, failures, cause);
            steps.failed(render, internal(task, failures));
            operations.remove();
        } else {
            LOG.warn("Render {}: step \"{}\" failed and is tried again", render, task, cause);
            Duration delay = settings.retryDelay().multipliedBy(failures);
            operations.reschedule(step, Instant.now().plus(delay));
        }
    }

    /** The process that worked at it is gone: it is taken up where it stood, and that is no failure of the step. */
    void orphaned(ExecutionComplete step, ExecutionOperations<Void> operations) {
        Instant turn = step.getExecution().executionTime;
        operations.reschedule(ExecutionComplete.success(step.getExecution(), turn, Instant.now()), turn);
    }

    private static Render.Failure internal(String task, int failures) {
        return new Render.Failure(
                RenderError.RENDER_FAILED.name(),
                "Expected the step \"" + task + "\" to succeed, but it failed " + failures
                        + " times inside the studio.",
                "The server's log tells more. Render again; if it fails again, report it with the log.");
    }
}
