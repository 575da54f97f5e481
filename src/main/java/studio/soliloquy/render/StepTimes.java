package studio.soliloquy.render;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What the steps of the jobs took, until the jobs are deleted. */
@Component
class StepTimes {
    private static final Logger LOG = LoggerFactory.getLogger(StepTimes.class);
    private static final int LONGEST_NAME = 250;

    private final JdbcClient sql;
    private final TransactionOperations transactions;

    StepTimes(JdbcClient sql, TransactionOperations transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    /** A step that was run twice took what it took the last time. Does nothing where the job is gone. */
    void keep(RenderId render, StepTime time) {
        try {
            transactions.executeWithoutResult(transaction -> {
                sql.sql("delete from render_time where job_id = :job and step = :step and part = :part")
                        .param("job", render.value())
                        .param("step", time.step())
                        .param("part", time.part())
                        .update();
                insert(render, time);
            });
        } catch (DataIntegrityViolationException another) {
            LOG.debug("Another node has measured the same step of {} at the same time", render, another);
        } catch (RuntimeException failure) {
            requirePassing(failure);
            LOG.warn("What step \"{}\" of {} took is not kept: the database does not answer", time.step(), render);
        }
    }

    /** What was rendered counts, measured or not. */
    private static void requirePassing(RuntimeException failure) {
        if (!DatabaseFailure.isIn(failure)) {
            throw failure;
        }
    }

    private void insert(RenderId render, StepTime time) {
        sql.sql("""
                insert into render_time (job_id, step, part, seconds, device, node, slots, peak_memory)
                select id, :step, :part, :seconds, :device, :node, :slots, :memory from render_job where id = :job""")
                .param("job", render.value())
                .param("step", time.step())
                .param("part", time.part())
                .param("seconds", time.seconds())
                .param("device", shortened(time.device()))
                .param("node", shortened(time.node()))
                .param("slots", time.slots())
                .param("memory", time.peakMemory())
                .update();
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    /** In the order of the segments. */
    List<StepTime> of(RenderId render) {
        return sql.sql("""
                select step, part, seconds, device, node, slots, peak_memory
                from render_time where job_id = :job order by step, part""").param("job", render.value()).query(StepTime.class).list();
    }
}
