package studio.soliloquy.asset;

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

/** Forgets expired uploads in parts, at the start and now and then. */
@Component
class PartialSweep {
    private static final Logger LOG = LoggerFactory.getLogger(PartialSweep.class);
    private static final int PAUSE_MINUTES = 30;

    private final FileResumableUploads uploads;
    private final ScheduledExecutorService sweeper = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "upload-sweep");
        thread.setDaemon(true);
        return thread;
    });

    PartialSweep(FileResumableUploads uploads) {
        this.uploads = uploads;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        sweeper.scheduleWithFixedDelay(this::sweep, 0, PAUSE_MINUTES, TimeUnit.MINUTES);
    }

    /** A sweep that fails is no reason for none to follow. */
    private void sweep() {
        try {
            uploads.sweep(Instant.now());
        } catch (RuntimeException failure) {
            LOG.warn("Expired uploads could not be swept this time", failure);
        }
    }

    @PreDestroy
    void close() {
        sweeper.shutdownNow();
    }
}
