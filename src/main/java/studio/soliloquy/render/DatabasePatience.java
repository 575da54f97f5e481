package studio.soliloquy.render;

import com.github.kagkarlsson.scheduler.SchedulerState;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does something in the database once it is there: what was rendered meanwhile is not thrown away. */
final class DatabasePatience {
    private static final Logger LOG = LoggerFactory.getLogger(DatabasePatience.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(4);

    private DatabasePatience() {}

    /**
     * @param action one transaction, which may be done twice when nobody knows whether it was done
     * @param scheduler while it is not stopping the action is tried again
     */
    static <T> T until(Supplier<T> action, SchedulerState scheduler) throws InterruptedException {
        Duration pause = FIRST_PAUSE;
        while (true) {
            try {
                return action.get();
            } catch (RuntimeException failure) {
                if (!DatabaseFailure.isIn(failure) || scheduler.isShuttingDown()) {
                    throw failure;
                }
                LOG.warn("The database does not answer; it is asked again: {}", failure.getMessage());
            }
            Thread.sleep(pause.toMillis());
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }
}
