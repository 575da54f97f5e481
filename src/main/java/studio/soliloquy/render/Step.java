package studio.soliloquy.render;

import com.github.kagkarlsson.scheduler.SchedulerState;
import java.io.IOException;

/** One kind of work on a job, as the queue runs it. It may be run twice for the same job, even at the same time. */
interface Step {
    /** The name of its tasks in the queue. */
    String name();

    /** @param instance the task's own name in the queue */
    RenderId jobOf(String instance);

    /**
     * @param instance the task's own name in the queue
     * @return whether the task is over; if not, it is run again from its start
     */
    boolean run(String instance, SchedulerState scheduler) throws IOException, InterruptedException;
}
