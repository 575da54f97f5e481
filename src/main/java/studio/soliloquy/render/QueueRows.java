package studio.soliloquy.render;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The queue's own row. */
interface QueueRows extends Repository<QueueRow, Integer> {
    /**
     * Locks the row to the end of the transaction: whoever changes the order of jobs, or several jobs at once, does so
     * first. Rows of jobs are locked after it and never before, so that nobody waits for each other.
     */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select queue from QueueRow queue where queue.id = 1")
    QueueRow lock();

    @Query("select queue.paused from QueueRow queue where queue.id = 1")
    boolean paused();
}
