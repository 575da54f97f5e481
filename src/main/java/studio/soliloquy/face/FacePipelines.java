package studio.soliloquy.face;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;

/** Lends pipelines, each to one thread at a time; makes a new one only where none is idle. Safe to call from any thread. */
final class FacePipelines implements AutoCloseable {
    private final Supplier<FacePipeline> source;
    private final int limit;
    private final Semaphore permits;
    private final Deque<FacePipeline> idle = new ArrayDeque<>();
    private boolean closed;

    /** @param limit how many pipelines may work at once; a further caller waits */
    FacePipelines(int limit, Supplier<FacePipeline> source) {
        this.limit = limit;
        this.source = source;
        this.permits = new Semaphore(limit, true);
    }

    <T> T lend(Function<FacePipeline, T> work) {
        permits.acquireUninterruptibly();
        try {
            FacePipeline pipeline = take();
            try {
                return work.apply(pipeline);
            } finally {
                putBack(pipeline);
            }
        } finally {
            permits.release();
        }
    }

    private FacePipeline take() {
        synchronized (idle) {
            if (closed) {
                throw new IllegalStateException("The face networks are closed.");
            }
            if (!idle.isEmpty()) {
                return idle.pop();
            }
        }
        return source.get();
    }

    private void putBack(FacePipeline pipeline) {
        synchronized (idle) {
            idle.push(pipeline);
        }
    }

    /** Waits for the work that is under way. Closing twice is closing once. */
    @Override
    public void close() {
        permits.acquireUninterruptibly(limit);
        try {
            synchronized (idle) {
                closed = true;
                idle.forEach(FacePipeline::close);
                idle.clear();
            }
        } finally {
            permits.release(limit);
        }
    }
}
