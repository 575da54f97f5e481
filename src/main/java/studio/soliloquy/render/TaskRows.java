package studio.soliloquy.render;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/**
 * Puts steps of jobs into the queue and takes them out. Joins the caller's transaction, so that a job's state and its
 * tasks change together; the schedulers are woken when it commits.
 */
@Component
class TaskRows {
    static final String GPU_TABLE = "gpu_tasks";
    static final String CPU_TABLE = "cpu_tasks";
    static final String PREPARE = "prepare";
    static final String SEGMENT = "segment";
    static final String MUX = "mux";

    private final SchedulerClient gpu;
    private final SchedulerClient cpu;
    private final JdbcClient sql;
    private final ApplicationEventPublisher events;

    TaskRows(DataSource dataSource, JdbcClient sql, ApplicationEventPublisher events) {
        DataSource transactional = new TransactionAwareDataSourceProxy(dataSource);
        gpu = client(transactional, GPU_TABLE);
        cpu = client(transactional, CPU_TABLE);
        this.sql = sql;
        this.events = events;
    }

    private static SchedulerClient client(DataSource dataSource, String table) {
        return SchedulerClient.Builder.create(dataSource)
                .tableName(table)
                .enablePriority()
                .build();
    }

    void prepare(RenderJob job) {
        cpu.scheduleIfNotExists(new TaskInstance<Void>(PREPARE, job.id().toString()), job.submittedAt());
        events.publishEvent(new TasksScheduled());
    }

    /** Segments of jobs that were submitted earlier come first, those of one job in their order. */
    void segments(RenderJob job, List<RenderSegment> segments) {
        for (RenderSegment segment : segments) {
            SegmentId id = new SegmentId(job.id(), segment.index());
            Instant turn = job.submittedAt().plus(segment.index(), ChronoUnit.MICROS);
            gpu.scheduleIfNotExists(new TaskInstance<Void>(SEGMENT, id.toString()), turn);
        }
        events.publishEvent(new TasksScheduled());
    }

    void mux(RenderJob job) {
        cpu.scheduleIfNotExists(new TaskInstance<Void>(MUX, job.id().toString()), job.submittedAt());
        events.publishEvent(new TasksScheduled());
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

    /** Gives back every step that somebody was working at. Only right where nobody else can be. */
    void releaseAll() {
        for (String table : new String[] {GPU_TABLE, CPU_TABLE}) {
            sql.sql("update " + table
                            + " set picked = false, picked_by = null, last_heartbeat = null where picked = true")
                    .update();
        }
    }

    /** There may be something to do. */
    record TasksScheduled() {}
}
