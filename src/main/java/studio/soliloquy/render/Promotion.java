package studio.soliloquy.render;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Lets the first jobs of the queue be prepared, and only those: a prepared job takes room on the disk, and one that is
 * far behind would take it for long. Looks at the queue whenever it has changed, and now and then, on a thread of its
 * own.
 */
@Component
class Promotion implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Promotion.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final QueueRows queue;
    private final RenderJobs jobs;
    private final TaskRows tasks;
    private final DeviceWaits waits;
    private final RenderSettings settings;
    private final TransactionOperations transactions;
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile ScheduledExecutorService thread;

    Promotion(
            QueueRows queue,
            RenderJobs jobs,
            TaskRows tasks,
            DeviceWaits waits,
            RenderSettings settings,
            TransactionOperations transactions) {
        this.queue = queue;
        this.jobs = jobs;
        this.tasks = tasks;
        this.waits = waits;
        this.settings = settings;
        this.transactions = transactions;
    }

    @EventListener
    void on(QueueChanged changed) {
        look();
    }

    /** Soon, on its own thread. */
    void look() {
        ScheduledExecutorService looking = thread;
        if (looking != null && asked.compareAndSet(false, true)) {
            try {
                looking.execute(this::promote);
            } catch (RejectedExecutionException stopping) {
                LOG.debug("The queue is not looked at while the studio stops", stopping);
            }
        }
    }

    private void promote() {
        asked.set(false);
        try {
            transactions.executeWithoutResult(transaction -> promoteFirst());
        } catch (RuntimeException failure) {
            if (DatabaseFailure.isIn(failure)) {
                LOG.warn("The database does not answer; the queue is looked at again: {}", failure.getMessage());
            } else {
                LOG.error("The queue could not be looked at; it is looked at again", failure);
            }
        }
    }

    private void promoteFirst() {
        if (!queue.lock().paused()) {
            jobs.devicesWanted().forEach(this::promoteFirst);
        }
        waits.tell();
    }

    /** For each device, so that jobs of one that is gone keep nobody else waiting. */
    private void promoteFirst(String device) {
        for (UUID id : jobs.firstUnbegun(device, Limit.of(settings.preparedAhead()))) {
            jobs.lock(id).filter(job -> job.state() == RenderState.QUEUED).ifPresent(tasks::prepare);
        }
    }

    @Override
    public void start() {
        ScheduledExecutorService started =
                Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "render-promotion"));
        started.scheduleWithFixedDelay(this::promote, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        thread = started;
    }

    @Override
    public void stop() {
        ScheduledExecutorService stopping = thread;
        thread = null;
        asked.set(false);
        stopping.shutdown();
        try {
            stopping.awaitTermination(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stoppingToo) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
