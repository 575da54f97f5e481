package studio.soliloquy.model.network;

import java.nio.FloatBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntFunction;

/**
 * Lets samples of several threads go through a network together. Two batches take turns: while one runs, the threads of
 * the other finish their frames and fill it again. A batch always runs whole, with what earlier samples left in places
 * that nobody filled: a network may compute the same sample differently in a batch of another size. Safe to use from
 * any thread.
 */
final class Batches implements AutoCloseable {
    private static final int TURNS = 2;

    /** How long the first sample waits for others; at the end of a segment there are none. */
    private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(3);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Batch> idle = new ArrayDeque<>();
    private final Deque<Batch> all = new ArrayDeque<>();
    private final int size;
    private Batch filling;

    /** @param calls makes the memory for so many samples at a time; this closes what it made */
    Batches(int size, IntFunction<NetworkCall> calls) {
        this.size = size;
        boolean whole = false;
        try {
            for (int i = 0; i < TURNS; i++) {
                all.add(new Batch(calls.apply(size)));
            }
            whole = true;
        } finally {
            if (!whole) {
                close();
            }
        }
        idle.addAll(all);
    }

    /** Several samples under way together. Guarded by the lock, but for the call's memory: each sample has its own place. */
    private static final class Batch {
        private final NetworkCall call;
        private int joined;
        private int filled;
        private int left;
        private boolean done;
        private RuntimeException failure;

        private Batch(NetworkCall call) {
            this.call = call;
        }

        private void reset() {
            joined = 0;
            filled = 0;
            left = 0;
            done = false;
            failure = null;
        }
    }

    /** Runs one sample, with others where there are some. What the network throws, each sample of the batch throws. */
    void run(Map<String, FloatBuffer> inputs, Map<String, FloatBuffer> outputs) {
        Batch batch;
        int place;
        lock.lock();
        try {
            batch = joinable();
            place = batch.joined++;
            if (batch.joined == size) {
                filling = null;
            }
        } finally {
            lock.unlock();
        }
        inputs.forEach((name, values) ->
                copy(values, 0, batch.call.input(name), place * values.capacity(), values.capacity()));
        settle(batch, place);
        try {
            if (batch.failure == null) {
                outputs.forEach((name, values) ->
                        copy(batch.call.output(name), place * values.capacity(), values, 0, values.capacity()));
            }
        } finally {
            leave(batch);
        }
    }

    private Batch joinable() {
        while (filling == null && idle.isEmpty()) {
            changed.awaitUninterruptibly();
        }
        if (filling == null) {
            filling = idle.remove();
            filling.reset();
        }
        return filling;
    }

    /** The first sample of a batch runs it; the others wait for that. */
    private void settle(Batch batch, int place) {
        lock.lock();
        try {
            batch.filled++;
            changed.signalAll();
            if (place > 0) {
                while (!batch.done) {
                    changed.awaitUninterruptibly();
                }
                return;
            }
            awaitOthers(batch);
        } finally {
            lock.unlock();
        }
        RuntimeException failure = null;
        try {
            batch.call.run();
        } catch (RuntimeException refused) {
            failure = refused;
        }
        lock.lock();
        try {
            batch.failure = failure;
            batch.done = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void awaitOthers(Batch batch) {
        long left = PATIENCE_NANOS;
        boolean interrupted = false;
        while (batch.joined < size && left > 0) {
            try {
                left = changed.awaitNanos(left);
            } catch (InterruptedException wish) {
                // The sample is finished all the same; whoever asked for it looks at the wish afterwards.
                interrupted = true;
                left = 0;
            }
        }
        if (filling == batch) {
            filling = null;
        }
        while (batch.filled < batch.joined) {
            changed.awaitUninterruptibly();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void leave(Batch batch) {
        lock.lock();
        try {
            RuntimeException failure = batch.failure;
            if (++batch.left == batch.joined) {
                idle.add(batch);
                changed.signalAll();
            }
            if (failure != null) {
                throw failure;
            }
        } finally {
            lock.unlock();
        }
    }

    private static void copy(FloatBuffer source, int from, FloatBuffer target, int to, int count) {
        target.put(to, source, from, count);
    }

    /** To be called when nobody runs a sample any more. */
    @Override
    public void close() {
        all.forEach(batch -> batch.call.close());
    }
}
