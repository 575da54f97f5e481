package studio.soliloquy.animation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import studio.soliloquy.video.Frame;
import studio.soliloquy.video.FrameRange;
import studio.soliloquy.video.FrameSink;

/**
 * Renders frames that stand alone: a thread for each renderer, a few frames ahead of the caller's thread, which takes them
 * in order. The memory of a few frames is used again and again. Used by one thread at a time; closed by whoever made it;
 * a second close does nothing.
 *
 * @param <R> what renders one frame at a time with working memory of its own; stays the caller's
 */
public final class FramesAhead<R> implements AutoCloseable {
    private static final int FRAMES_AHEAD = 2;

    /** Renders one frame. Called from several threads, each with another renderer. */
    @FunctionalInterface
    public interface Rendering<R> {
        /** @param target holds what an earlier frame left in it */
        void render(R renderer, int index, Frame target);
    }

    private final Queue<R> idle;
    private final Rendering<R> rendering;
    private final List<Frame> frames = new ArrayList<>();
    private final ExecutorService threads;

    /**
     * @param name of the threads
     * @param renderers as many as frames may be rendered at once
     * @param frame makes the memory of one frame, with what every frame has in common
     */
    public FramesAhead(String name, List<R> renderers, Supplier<Frame> frame, Rendering<R> rendering) {
        this.rendering = rendering;
        idle = new ConcurrentLinkedQueue<>(renderers);
        for (int i = 0; i < renderers.size() + FRAMES_AHEAD; i++) {
            frames.add(frame.get());
        }
        threads = Executors.newFixedThreadPool(renderers.size(), work -> thread(work, name));
    }

    private static Thread thread(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Hands the frames of {@code range} to {@code sink}, each for the length of the call. What rendering or the sink
     * throws ends it and is thrown on; afterwards nobody renders any more.
     *
     * @throws CancellationException when the calling thread is interrupted, which it stays
     */
    public void deliver(FrameRange range, FrameSink sink) {
        Deque<CompletableFuture<Frame>> ahead = new ArrayDeque<>();
        AtomicBoolean ended = new AtomicBoolean();
        try {
            int submitted = range.start();
            for (int index = range.start(); index < range.end(); index++) {
                while (submitted < range.end() && submitted < index + frames.size()) {
                    ahead.add(submit(submitted++, ended));
                }
                sink.accept(index, finished(ahead.remove()));
            }
        } finally {
            ended.set(true);
            settle(ahead);
        }
    }

    private CompletableFuture<Frame> submit(int index, AtomicBoolean ended) {
        Frame target = frames.get(index % frames.size());
        return CompletableFuture.supplyAsync(() -> ended.get() ? target : render(index, target), threads);
    }

    /** As many renderers as threads: there is always one to be had. */
    private Frame render(int index, Frame target) {
        R renderer = idle.remove();
        try {
            rendering.render(renderer, index, target);
            return target;
        } finally {
            idle.add(renderer);
        }
    }

    private static Frame finished(CompletableFuture<Frame> frame) {
        try {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            return frame.get();
        } catch (InterruptedException wish) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Expected to render all frames, found that the thread was interrupted");
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("A frame could not be rendered", failure.getCause());
        }
    }

    /** Waits until nobody writes to the frames any more, since the next call will use them again. */
    private static void settle(Deque<CompletableFuture<Frame>> ahead) {
        CompletableFuture.allOf(ahead.toArray(CompletableFuture[]::new))
                .handle((done, failure) -> done)
                .join();
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
