package studio.soliloquy.template.build;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The thread that makes template sets, one after the other. Runs from the studio's start to its stop. */
@Component
class BuildWorker implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(BuildWorker.class);
    private static final long SECONDS_BETWEEN_LOOKS = 5;
    private static final long STOP_MILLIS = 10_000;

    private final BuildClaims claims;
    private final BuildWork work;
    private final Semaphore waiting = new Semaphore(0);
    // An interruption would close files under the database's hands, so the thread is told in another way.
    private volatile boolean stopping;
    private Thread thread;

    BuildWorker(BuildClaims claims, BuildWork work) {
        this.claims = claims;
        this.work = work;
    }

    /** There is something to do. */
    void wake() {
        waiting.release();
    }

    @Override
    public synchronized void start() {
        stopping = false;
        thread = new Thread(this::runUntilStopped, "template-builds");
        thread.start();
    }

    private void runUntilStopped() {
        try {
            while (!stopping) {
                runAll();
                waiting.tryAcquire(SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
                waiting.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void runAll() {
        try {
            Optional<StoredBuild> next = claims.next();
            while (next.isPresent()) {
                work.run(next.get(), () -> stopping);
                next = stopping ? Optional.empty() : claims.next();
            }
        } catch (RuntimeException e) {
            LOG.error("The queue of template builds could not be looked at; it is tried again", e);
        }
    }

    @Override
    public synchronized void stop() {
        stopping = true;
        wake();
        try {
            thread.join(STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
