package studio.soliloquy.render;

import com.github.kagkarlsson.scheduler.SchedulerState;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;

/** Gives running steps somebody who looks at their jobs' rows. */
@Component
class JobWatches {
    private final RenderJobs jobs;
    private final ExecutorService looking = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "render-watch");
        thread.setDaemon(true);
        return thread;
    });

    JobWatches(RenderJobs jobs) {
        this.jobs = jobs;
    }

    /** @param during the state in which the job is while the step is wanted */
    JobWatch of(RenderId render, RenderState during, SchedulerState scheduler) {
        return new JobWatch(
                render,
                () -> looking.submit(() -> jobs.activeStateOf(render.value())
                        .filter(during::equals)
                        .isPresent()),
                scheduler::isShuttingDown);
    }

    @PreDestroy
    void end() {
        looking.shutdownNow();
    }
}
