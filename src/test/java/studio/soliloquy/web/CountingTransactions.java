package studio.soliloquy.web;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.SimpleTransactionStatus;

/** Undoes nothing, but counts how transactions end. */
public final class CountingTransactions implements PlatformTransactionManager {
    public final AtomicInteger committed = new AtomicInteger();
    public final AtomicInteger rolledBack = new AtomicInteger();

    @Override
    public TransactionStatus getTransaction(TransactionDefinition definition) {
        return new SimpleTransactionStatus();
    }

    @Override
    public void commit(TransactionStatus status) {
        committed.incrementAndGet();
    }

    @Override
    public void rollback(TransactionStatus status) {
        rolledBack.incrementAndGet();
    }
}
