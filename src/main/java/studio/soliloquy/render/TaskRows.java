package studio.soliloquy.render;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/**
 * Puts steps of jobs into the queue and takes them out. Joins the caller's transaction, so that a job's state and its
 * tasks change together; the schedulers are woken when it commits. The queue runs those of a higher priority first, and
 * among them those whose time is earlier: a job's turn, and a microsecond more for each of its segments.
 */
@Component
class TaskRows {
    static final String GPU_TABLE = "gpu_tasks";
    static final String CPU_TABLE = "cpu_tasks";
    static final String PREPARE = "prepare";
    static final String SEGMENT = "segment";
    static final String MUX = "mux";
    static final String SOUND = "sound";

    private final SchedulerClient gpu;
    private final SchedulerClient cpu;
    private final JdbcClient sql;
    private final JdbcTemplate batches;
    private final ApplicationEventPublisher events;

    TaskRows(DataSource dataSource, JdbcClient sql, JdbcTemplate batches, ApplicationEventPublisher events) {
        DataSource transactional = new TransactionAwareDataSourceProxy(dataSource);
        gpu = client(transactional, GPU_TABLE);
        cpu = client(transactional, CPU_TABLE);
        this.sql = sql;
        this.batches = batches;
        this.events = events;
    }

    private static SchedulerClient client(DataSource dataSource, String table) {
        return SchedulerClient.Builder.create(dataSource)
                .tableName(table)
                .enablePriority()
                .build();
    }

    void prepare(RenderJob job) {
        schedule(cpu, job, PREPARE, job.id().toString());
        bindToDevice(job, PREPARE, job.id().toString());
        wake();
    }

    void segments(RenderJob job, List<RenderSegment> segments) {
        segments.forEach(segment -> schedule(gpu, job, SEGMENT, new SegmentId(job.id(), segment.index()).toString()));
        bindToDevice(job, SEGMENT, job.id() + "/%");
        wake();
    }

    /** Does nothing where the job's sound is encoded, or is not to be. */
    void sound(RenderJob job) {
        if (StreamState.grows(job.format()) && job.sound().isEmpty()) {
            schedule(cpu, job, SOUND, job.id().toString());
            wake();
        }
    }

    void mux(RenderJob job) {
        schedule(cpu, job, MUX, job.id().toString());
        wake();
    }

    private void schedule(SchedulerClient client, RenderJob job, String task, String instance) {
        client.scheduleIfNotExists(
                new TaskInstance.Builder<Void>(task, instance)
                        .priority(rank(job, false))
                        .build(),
                turn(job, task, instance));
    }

    /** Only a node with this device takes such steps up. Seen by others no sooner than the steps themselves. */
    private void bindToDevice(RenderJob job, String task, String instances) {
        sql.sql("update " + tableOf(task) + " set device = :device"
                        + " where task_name = :task and task_instance like :instances and device is null")
                .param("device", job.device().key())
                .param("task", task)
                .param("instances", instances)
                .update();
    }

    /** What is tried again comes before what was not begun yet, whenever that is. */
    private static int rank(RenderJob job, boolean again) {
        return 2 * job.priority().rank() + (again ? 1 : 0);
    }

    private static Instant turn(RenderJob job, String task, String instance) {
        int index = SEGMENT.equals(task) ? SegmentId.parse(instance).index() : 0;
        return job.turn().plus(index, ChronoUnit.MICROS);
    }

    /** Gives the steps that nobody works at the places that the job has now. */
    void replace(RenderJob job) {
        sql.sql("update cpu_tasks set execution_time = :turn, priority = :rank"
                        + " where task_instance = :job and picked = false")
                .param("turn", utc(job.turn()))
                .param("rank", rank(job, false))
                .param("job", job.id().toString())
                .update();
        List<Object[]> places = sql
                .sql("select task_instance from gpu_tasks where task_instance like :segments and picked = false")
                .param("segments", job.id() + "/%")
                .query(String.class)
                .list()
                .stream()
                .map(instance -> new Object[] {utc(turn(job, SEGMENT, instance)), rank(job, false), instance})
                .toList();
        batches.batchUpdate(
                "update gpu_tasks set execution_time = ?, priority = ? where task_instance = ? and picked = false",
                places);
        wake();
    }

    /** Takes out what nobody works at; who works at a step looks at the job's state himself. */
    void removeWaiting(RenderId job) {
        sql.sql("delete from cpu_tasks where task_instance = :job and picked = false")
                .param("job", job.toString())
                .update();
        sql.sql("delete from gpu_tasks where task_instance like :segments and picked = false")
                .param("segments", job + "/%")
                .update();
    }

    /** As {@link #removeWaiting} for every job. */
    void removeAllWaiting() {
        sql.sql("delete from cpu_tasks where picked = false").update();
        sql.sql("delete from gpu_tasks where picked = false").update();
    }

    /** Takes out a step that somebody worked at. Does nothing where another one has taken it over. */
    void remove(Execution done) {
        sql.sql("delete from " + tableOf(done.getTaskName())
                        + " where task_name = :task and task_instance = :instance and version = :version")
                .param("task", done.getTaskName())
                .param("instance", done.getId())
                .param("version", done.version)
                .update();
    }

    /** Gives back a step that somebody worked at, to its place. Does nothing where another one has taken it over. */
    void giveBack(RenderJob job, Execution done) {
        giveBack(done, turn(job, done.getTaskName(), done.getId()), rank(job, false), done.consecutiveFailures);
        wake();
    }

    /**
     * As {@link #giveBack}, not to be taken up before that time, but then before others.
     *
     * @param failures how often in a row it failed
     */
    void tryAgain(RenderJob job, Execution done, Instant notBefore, int failures) {
        giveBack(done, notBefore, rank(job, true), failures);
    }

    private void giveBack(Execution done, Instant time, int rank, int failures) {
        sql.sql("update " + tableOf(done.getTaskName())
                        + " set picked = false, picked_by = null, last_heartbeat = null, version = version + 1,"
                        + " execution_time = :time, priority = :rank, consecutive_failures = :failures"
                        + " where task_name = :task and task_instance = :instance and version = :version")
                .param("time", utc(time))
                .param("rank", rank)
                .param("failures", failures)
                .param("task", done.getTaskName())
                .param("instance", done.getId())
                .param("version", done.version)
                .update();
    }

    private static String tableOf(String task) {
        return SEGMENT.equals(task) ? GPU_TABLE : CPU_TABLE;
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    /** Gives back every step that somebody was working at. Only right where nobody else can be. */
    void releaseAll() {
        for (String table : new String[] {GPU_TABLE, CPU_TABLE}) {
            sql.sql("update " + table
                            + " set picked = false, picked_by = null, last_heartbeat = null where picked = true")
                    .update();
        }
    }

    private void wake() {
        events.publishEvent(new TasksScheduled());
    }

    /** There may be something to do. */
    record TasksScheduled() {}
}
