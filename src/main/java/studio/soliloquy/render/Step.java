package studio.soliloquy.render;

import com.github.kagkarlsson.scheduler.SchedulerState;
import java.io.IOException;

/** One kind of work on a job, as the queue runs it. It may be run twice for the same job, even at the same time. */
interface Step {
    /** The name of its tasks in the queue. */
    String name();

    /**
     * Runs to its end, or until it is not wanted any more. Whether it is to be run again is told by the job's rows alone.
     *
     * @param instance the task's own name in the queue
     * @throws StepAbandoned as one way to say that it was not wanted any more
     */
    void run(String instance, SchedulerState scheduler) throws IOException, InterruptedException;
}
