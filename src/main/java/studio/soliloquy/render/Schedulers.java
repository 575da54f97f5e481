package studio.soliloquy.render;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.SchedulerState;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import studio.soliloquy.device.Devices;

/**
 * Runs the steps of the jobs: segments with a thread for each device slot, the others beside them. Starts when the studio
 * is up and stops before anything else does; a step that is running then is run again after the next start.
 */
@Component
class Schedulers implements SmartLifecycle {
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final int MISSED_HEARTBEATS = 4;

    private final DataSource dataSource;
    private final DatabaseKind database;
    private final RenderSettings settings;
    private final Recovery recovery;
    private final StepFailures failures;
    private final int slots;
    private final PrepareTask prepare;
    private final SegmentTask segment;
    private final MuxTask mux;
    /** Empty while stopped: a scheduler that was stopped cannot be started again. */
    private volatile List<Scheduler> running = List.of();

    Schedulers(
            DataSource dataSource,
            DatabaseKind database,
            RenderSettings settings,
            Devices devices,
            Recovery recovery,
            StepFailures failures,
            PrepareTask prepare,
            SegmentTask segment,
            MuxTask mux) {
        this.dataSource = new TransactionAwareDataSourceProxy(dataSource);
        this.database = database;
        this.settings = settings;
        this.recovery = recovery;
        this.failures = failures;
        this.slots = devices.all().get(0).slots();
        this.prepare = prepare;
        this.segment = segment;
        this.mux = mux;
    }

    private Scheduler scheduler(String table, int threads, Step... steps) {
        List<Task<?>> tasks = Stream.of(steps).<Task<?>>map(this::task).toList();
        SchedulerBuilder builder = Scheduler.create(dataSource, tasks)
                .tableName(table)
                .schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
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

    private Task<Void> task(Step step) {
        return Tasks.custom(step.name(), Void.class)
                .onFailure((done, operations) ->
                        failures.failed(step.jobOf(done.getExecution().getId()), done, operations))
                .onDeadExecution(failures::orphaned)
                .execute((instance, context) -> run(step, instance.getId(), context.getSchedulerState())
                        ? new CompletionHandler.OnCompleteRemove<>()
                        : Schedulers::resumeLater);
    }

    private static boolean run(Step step, String instance, SchedulerState scheduler) {
        try {
            return step.run(instance, scheduler);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void resumeLater(ExecutionComplete done, ExecutionOperations<Void> operations) {
        operations.reschedule(done, done.getExecution().executionTime);
    }

    @TransactionalEventListener
    void on(TaskRows.TasksScheduled scheduled) {
        running.forEach(Scheduler::triggerCheckForDueExecutions);
    }

    @Override
    public void start() {
        recovery.run();
        List<Scheduler> started = List.of(
                scheduler(TaskRows.GPU_TABLE, slots, segment),
                scheduler(TaskRows.CPU_TABLE, settings.preparations(), prepare, mux));
        started.forEach(Scheduler::start);
        running = started;
    }

    @Override
    public void stop() {
        List<Scheduler> stopping = running;
        running = List.of();
        stopping.forEach(Scheduler::stop);
    }

    @Override
    public boolean isRunning() {
        return !running.isEmpty();
    }
}
