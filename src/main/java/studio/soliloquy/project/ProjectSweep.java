package studio.soliloquy.project;

import jakarta.annotation.PreDestroy;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import studio.soliloquy.error.StudioException;

/** Deletes for good, now and then, what was discarded long enough ago. */
@Component
class ProjectSweep {
    private static final Logger LOG = LoggerFactory.getLogger(ProjectSweep.class);
    private static final int PAUSE_SECONDS = 60;

    private final Projects projects;
    private final ScheduledExecutorService sweeper = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "project-sweep");
        thread.setDaemon(true);
        return thread;
    });

    ProjectSweep(Projects projects) {
        this.projects = projects;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        sweeper.scheduleWithFixedDelay(this::sweepQuietly, 0, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    /** A sweep that fails is no reason for none to follow. */
    private void sweepQuietly() {
        try {
            sweep(Instant.now());
        } catch (RuntimeException failure) {
            LOG.warn("Discarded projects could not be deleted this time", failure);
        }
    }

    void sweep(Instant now) {
        projects.discarded().stream()
                .filter(project -> !project.goneAt().isAfter(now))
                .forEach(project -> delete(project.id()));
    }

    /** Another node may be at it too. */
    private void delete(ProjectId project) {
        try {
            projects.delete(project);
        } catch (StudioException refusal) {
            LOG.info("The discarded project {} is deleted another time: {}", project, refusal.getMessage());
        }
    }

    @PreDestroy
    void close() {
        sweeper.shutdownNow();
    }
}
