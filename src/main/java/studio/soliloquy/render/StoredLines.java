package studio.soliloquy.render;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The jobs' logs in the database, so that every node can show them. They go with the jobs' own rows. */
@Service
class StoredLines implements RenderLogs {
    private static final int MOST = 500;

    private final JdbcClient sql;
    private final RenderJobs jobs;

    StoredLines(JdbcClient sql, RenderJobs jobs) {
        this.sql = sql;
        this.jobs = jobs;
    }

    /** Not within a transaction, so that no step of a job ever waits for its log. Does nothing where the job is gone. */
    void add(RenderId render, RenderLine line) {
        sql.sql("""
                insert into render_line (job_id, told_at, node, severity, words)
                select id, :at, :node, :severity, :words from render_job where id = :job""")
                .param("job", render.value())
                .param("at", OffsetDateTime.ofInstant(line.at(), ZoneOffset.UTC))
                .param("node", line.node())
                .param("severity", line.severity().name())
                .param("words", line.text())
                .update();
    }

    void forgetOld(RenderId render) {
        sql.sql("""
                delete from render_line where job_id = :job and id < (
                    select min(id) from (
                        select id from render_line where job_id = :job order by id desc fetch first %d rows only) newest)""".formatted(MOST)).param("job", render.value()).update();
    }

    @Override
    public List<RenderLine> of(RenderId id) {
        UUID job = id.value();
        jobs.stateOf(job).orElseThrow(() -> UnknownRender.of(id));
        return sql.sql("select told_at, node, severity, words from render_line where job_id = :job order by id")
                .param("job", job)
                .query(StoredLines::line)
                .list();
    }

    private static RenderLine line(ResultSet row, int number) throws SQLException {
        Instant at = row.getObject("told_at", OffsetDateTime.class).toInstant();
        return new RenderLine(
                at,
                row.getString("node"),
                RenderLine.Severity.valueOf(row.getString("severity")),
                row.getString("words"));
    }
}
