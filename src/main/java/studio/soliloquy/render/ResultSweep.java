package studio.soliloquy.render;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes away, now and then, the renders that have been at their end for longer than results are kept, old bake-offs, and
 * results that no job knows: a machine that dies between a result and its row leaves one.
 */
@Component
class ResultSweep {
    private static final Logger LOG = LoggerFactory.getLogger(ResultSweep.class);
    private static final Duration PAUSE = Duration.ofMinutes(30);
    private static final int UUID_LENGTH = 36;

    private final RenderJobs jobs;
    private final BakeOffRows bakeOffs;
    private final JobCommands commands;
    private final JobFolders folders;
    private final Optional<Duration> keep;
    private final Duration keepBakeOffs;
    private final ScheduledExecutorService sweeper = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "result-sweep");
        thread.setDaemon(true);
        return thread;
    });

    ResultSweep(
            RenderJobs jobs, BakeOffRows bakeOffs, JobCommands commands, JobFolders folders, KeepSettings settings) {
        this.jobs = jobs;
        this.bakeOffs = bakeOffs;
        keepBakeOffs = settings.keepBakeOffs();
        this.commands = commands;
        this.folders = folders;
        keep = Optional.ofNullable(settings.keepResults());
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        long pause = keep.map(kept -> kept.compareTo(PAUSE) < 0 ? kept : PAUSE)
                .orElse(PAUSE)
                .toMillis();
        sweeper.scheduleWithFixedDelay(this::sweepQuietly, 0, pause, TimeUnit.MILLISECONDS);
    }

    /** A sweep that fails is no reason for none to follow. */
    private void sweepQuietly() {
        try {
            sweep();
        } catch (RuntimeException failure) {
            LOG.warn("Old results could not be swept this time", failure);
        }
    }

    void sweep() {
        keep.map(kept -> Instant.now().minus(kept)).ifPresent(this::deleteEndedBefore);
        bakeOffs.jobsBegunBefore(Instant.now().minus(keepBakeOffs)).forEach(id -> commands.delete(new RenderId(id)));
        folders.results().forEach(this::deleteUnlessKnown);
    }

    private void deleteEndedBefore(Instant oldest) {
        List<UUID> old = jobs.endedBefore(oldest);
        old.forEach(id -> commands.delete(new RenderId(id)));
        if (!old.isEmpty()) {
            LOG.info("Deleted {} renders that ended longer ago than results are kept ({})", old.size(), keep.get());
        }
    }

    private void deleteUnlessKnown(String file) {
        renderOf(file).filter(render -> isLeftOver(render, file)).ifPresent(render -> {
            LOG.info("Deleted {}, a result that render {} does not know", file, render);
            folders.deleteResult(file);
        });
    }

    /** What a job that is not at its end has there may be its result in a moment. */
    private boolean isLeftOver(RenderId render, String file) {
        return jobs.findById(render.value())
                .map(job -> job.state().isFinal() && !belongs(job, file))
                .orElse(true);
    }

    private static boolean belongs(RenderJob job, String file) {
        return job.resultName()
                .filter(name -> file.equals(name)
                        || file.equals(JobFolders.receiptName(name))
                        || file.equals(JobFolders.posterName(name)))
                .isPresent();
    }

    private static Optional<RenderId> renderOf(String file) {
        try {
            return file.length() < UUID_LENGTH
                    ? Optional.empty()
                    : Optional.of(new RenderId(UUID.fromString(file.substring(0, UUID_LENGTH))));
        } catch (IllegalArgumentException ofNobody) {
            return Optional.empty();
        }
    }

    @PreDestroy
    void close() {
        sweeper.shutdownNow();
    }
}
