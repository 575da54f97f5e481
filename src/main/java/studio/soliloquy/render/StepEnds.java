package studio.soliloquy.render;

import com.github.kagkarlsson.scheduler.SchedulerState;
import com.github.kagkarlsson.scheduler.task.Execution;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes a step that has come to an end of whatever kind out of the queue, or gives it back. The job's rows alone tell
 * which, under the job's lock: so a job that is resumed while its paused step is still stopping loses nothing.
 */
@Component
class StepEnds {
    private final JobSteps steps;
    private final JobCommands commands;
    private final StepFailures failures;
    private final TaskRows tasks;
    private final TransactionOperations transactions;

    StepEnds(
            JobSteps steps,
            JobCommands commands,
            StepFailures failures,
            TaskRows tasks,
            TransactionOperations transactions) {
        this.steps = steps;
        this.commands = commands;
        this.failures = failures;
        this.tasks = tasks;
        this.transactions = transactions;
    }

    /** @param failure what ended it, where something did */
    void ended(Execution step, Optional<Throwable> failure, SchedulerState scheduler) {
        try {
            DatabasePatience.until(
                    () -> {
                        ended(step, failure);
                        commands.clearIfOver(SegmentId.jobOf(step.getId()));
                        return step;
                    },
                    scheduler);
        } catch (InterruptedException stopping) {
            // The row stays as it is: whoever looks after steps that nobody works at gives it back.
            Thread.currentThread().interrupt();
        }
    }

    /** The process that worked at it is gone: it is taken up where it stood, and that is no failure of the step. */
    void orphaned(Execution step) {
        ended(step, Optional.empty());
    }

    private void ended(Execution step, Optional<Throwable> failure) {
        transactions.executeWithoutResult(transaction -> steps.awaiting(step.getTaskName(), step.getId())
                .ifPresentOrElse(
                        job -> failure.ifPresentOrElse(
                                cause -> failures.failed(job, step, cause), () -> tasks.giveBack(job, step)),
                        () -> tasks.remove(step)));
    }
}
