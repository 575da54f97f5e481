package studio.soliloquy.render;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.SchedulerState;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import studio.soliloquy.cluster.Cluster;
import studio.soliloquy.device.Device;
import studio.soliloquy.device.DeviceSearch;
import studio.soliloquy.device.Devices;
import studio.soliloquy.device.DevicesFound;

/**
 * Runs the steps of the jobs: the segments for each device with a thread for each of its slots, the others beside them.
 * Starts when the studio is up and stops before anything else does; a step that is running then is run again after the
 * next start.
 */
@Component
class Schedulers implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Schedulers.class);
    private static final Duration HEARTBEAT = Duration.ofSeconds(4);
    private static final int MISSED_HEARTBEATS = 4;
    private static final int LONGEST_NAME = 50;

    private final DataSource dataSource;
    private final DatabaseKind database;
    private final Cluster cluster;
    private final RenderSettings settings;
    private final Recovery recovery;
    private final StepEnds ends;
    private final JobLog log;
    private final Devices devices;
    private final DeviceSearch search;
    private final PrepareTask prepare;
    private final SegmentTask segment;
    private final MuxTask mux;
    private final SoundTask sound;
    /** By what they work on. Empty while stopped: a scheduler that was stopped cannot be started again. */
    private final Map<String, Scheduler> running = new ConcurrentHashMap<>();

    private volatile boolean started;

    Schedulers(
            DataSource dataSource,
            DatabaseKind database,
            Cluster cluster,
            RenderSettings settings,
            Devices devices,
            DeviceSearch search,
            Recovery recovery,
            StepEnds ends,
            JobLog log,
            PrepareTask prepare,
            SegmentTask segment,
            MuxTask mux,
            SoundTask sound) {
        this.dataSource = new TransactionAwareDataSourceProxy(dataSource);
        this.database = database;
        this.cluster = cluster;
        this.settings = settings;
        this.recovery = recovery;
        this.ends = ends;
        this.log = log;
        this.devices = devices;
        this.search = search;
        this.prepare = prepare;
        this.segment = segment;
        this.mux = mux;
        this.sound = sound;
    }

    /** @param device a condition on the column of that name, in SQL */
    private Scheduler scheduler(String name, String table, int threads, Supplier<String> device, Step... steps) {
        List<Task<?>> tasks = Stream.of(steps).<Task<?>>map(this::task).toList();
        SchedulerBuilder builder = Scheduler.create(dataSource, tasks)
                .tableName(table)
                .jdbcCustomization(new StepsOfDevices(dataSource, database.skipsLockedRows(), device))
                .schedulerName(new SchedulerName.Fixed(fullName(name)))
                .threads(threads)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .pollingInterval(settings.pollingInterval())
                .shutdownMaxWait(settings.shutdownWait())
                // What fails is told by those who decide what becomes of it.
                .failureLogging(LogLevel.DEBUG, true)
                .enablePriority()
                .enableImmediateExecution();
        // No more is fetched than can be run at once, so that the next step is chosen when it is its turn.
        return (database.skipsLockedRows()
                        ? builder.pollUsingLockAndFetch(0.9, 1.0)
                        : builder.pollUsingFetchAndLockOnExecute(0.9, 1.0))
                .build();
    }

    /** As the node is called in the cluster, as far as a task's row has room for it. */
    private String fullName(String name) {
        String suffix = "-" + name;
        String self = cluster.self().value();
        return self.substring(0, Math.min(self.length(), LONGEST_NAME - suffix.length())) + suffix;
    }

    private Task<Void> task(Step step) {
        return Tasks.custom(step.name(), Void.class)
                .onDeadExecution((dead, operations) -> ends.orphaned(dead.getExecution()))
                .execute((instance, context) -> run(step, instance.getId(), context.getSchedulerState()));
    }

    /** Whatever happens is told when the step ends: the queue itself must not decide what becomes of it. */
    private CompletionHandler<Void> run(Step step, String instance, SchedulerState scheduler) {
        RenderId render = SegmentId.jobOf(instance);
        Optional<Throwable> failure = log.during(render, () -> attempted(step, instance, scheduler));
        return (done, operations) -> log.during(render, () -> {
            ends.ended(done.getExecution(), failure, scheduler);
            return render;
        });
    }

    private Optional<Throwable> attempted(Step step, String instance, SchedulerState scheduler) {
        try {
            step.run(instance, scheduler);
        } catch (StepAbandoned | InterruptedException notWanted) {
            LOG.debug("Step \"{}\" of {} was not wanted to its end", step.name(), instance, notWanted);
            log.tell(SegmentId.jobOf(instance), "The step \"" + step.name() + "\" was not wanted to its end.");
        } catch (IOException | RuntimeException | Error cause) {
            return Optional.of(cause);
        }
        return Optional.empty();
    }

    @TransactionalEventListener
    void on(TaskRows.TasksScheduled scheduled) {
        running.values().forEach(Scheduler::triggerCheckForDueExecutions);
    }

    /** Another node may have put something in. */
    @EventListener
    void on(QueueChanged changed) {
        running.values().forEach(Scheduler::triggerCheckForDueExecutions);
    }

    @Override
    public void start() {
        recovery.run();
        started = true;
        work();
        search.begin();
    }

    /** Those that take more than a moment to find are there only now; nobody who counts them comes before them. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(DevicesFound found) {
        work();
    }

    /** A node without slots only serves pages; others do the work. */
    private synchronized void work() {
        if (!started) {
            return;
        }
        List<Device> working =
                devices.all().stream().filter(device -> device.slots() > 0).toList();
        working.forEach(device -> begin(
                device.id(),
                () -> scheduler(
                        device.id().replace(":", ""),
                        TaskRows.GPU_TABLE,
                        device.slots(),
                        () -> StepsOfDevices.of(List.of(device)),
                        segment.on(device))));
        if (!working.isEmpty()) {
            begin(
                    TaskRows.CPU_TABLE,
                    () -> scheduler(
                            "steps",
                            TaskRows.CPU_TABLE,
                            settings.preparations(),
                            () -> StepsOfDevices.ofNoneOr(devices.all()),
                            prepare,
                            mux,
                            sound));
        }
    }

    private void begin(String what, Supplier<Scheduler> making) {
        running.computeIfAbsent(what, missing -> {
            Scheduler scheduler = making.get();
            scheduler.start();
            return scheduler;
        });
    }

    @Override
    public void stop() {
        List<Scheduler> stopping;
        synchronized (this) {
            started = false;
            stopping = List.copyOf(running.values());
            running.clear();
        }
        stopTogether(stopping);
    }

    /** A running step is told at once, and not only when those of another scheduler have ended. */
    private static void stopTogether(List<Scheduler> schedulers) {
        List<CompletableFuture<Void>> stops = schedulers.stream()
                .map(scheduler ->
                        CompletableFuture.runAsync(scheduler::stop, task -> new Thread(task, "render-stop").start()))
                .toList();
        stops.forEach(CompletableFuture::join);
    }

    @Override
    public boolean isRunning() {
        return started;
    }
}
