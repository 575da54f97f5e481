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
import java.util.function.IntFunction;
import java.util.function.Supplier;
import studio.soliloquy.video.Frame;
import studio.soliloquy.video.FrameRange;
import studio.soliloquy.video.FrameSink;

/**
 * Renders frames that stand alone: a thread for each renderer, a few frames ahead of the caller's thread, which takes them
 * in order. The memory of a few frames is used again and again. Used by one thread at a time; closed by whoever made it;
 * a second close does nothing.
 *
 * @param <R> what renders frames with working memory of its own; stays the caller's
 */
public final class FramesAhead<R> implements AutoCloseable {
    private static final int FRAMES_AHEAD = 2;

    /** Renders one frame. Called from several threads, each with another renderer. */
    @FunctionalInterface
    public interface Rendering<R> {
        /** @param target holds what an earlier frame left in it */
        void render(R renderer, int index, Frame target);
    }

    /** Renders a few frames in a row together. Called from several threads, each with another renderer. */
    @FunctionalInterface
    public interface RenderingTogether<R> {
        /** @param targets by the frames' indexes; each holds what an earlier frame left in it */
        void render(R renderer, FrameRange frames, IntFunction<Frame> targets);
    }

    private final Queue<R> idle;
    private final int together;
    private final RenderingTogether<R> rendering;
    private final List<Frame> frames = new ArrayList<>();
    private final ExecutorService threads;

    /**
     * @param name of the threads
     * @param renderers as many as frames may be rendered at once
     * @param frame makes the memory of one frame, with what every frame has in common
     */
    public FramesAhead(String name, List<R> renderers, Supplier<Frame> frame, Rendering<R> rendering) {
        this(
                name,
                renderers,
                1,
                frame,
                (renderer, range, targets) -> rendering.render(renderer, range.start(), targets.apply(range.start())));
    }

    /**
     * As {@link #FramesAhead(String, List, Supplier, Rendering)}, for renderers of several frames at a time.
     *
     * @param together how many frames each is given, at least 1; fewer at the end of a range
     */
    public FramesAhead(
            String name, List<R> renderers, int together, Supplier<Frame> frame, RenderingTogether<R> rendering) {
        this.together = together;
        this.rendering = rendering;
        idle = new ConcurrentLinkedQueue<>(renderers);
        for (int i = 0; i < renderers.size() * together + Math.max(FRAMES_AHEAD, together); i++) {
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
        Deque<CompletableFuture<FrameRange>> ahead = new ArrayDeque<>();
        AtomicBoolean ended = new AtomicBoolean();
        try {
            int submitted = range.start();
            int delivered = range.start();
            while (delivered < range.end()) {
                while (submitted < range.end() && end(submitted, range) <= delivered + frames.size()) {
                    FrameRange group = new FrameRange(submitted, end(submitted, range));
                    ahead.add(submit(group, ended));
                    submitted = group.end();
                }
                delivered = delivered(finished(ahead.remove()), sink);
            }
        } finally {
            ended.set(true);
            settle(ahead);
        }
    }

    private int end(int start, FrameRange range) {
        return Math.min(start + together, range.end());
    }

    private CompletableFuture<FrameRange> submit(FrameRange group, AtomicBoolean ended) {
        return CompletableFuture.supplyAsync(() -> ended.get() ? group : render(group), threads);
    }

    /** As many renderers as threads: there is always one to be had. */
    private FrameRange render(FrameRange group) {
        R renderer = idle.remove();
        try {
            rendering.render(renderer, group, this::target);
            return group;
        } finally {
            idle.add(renderer);
        }
    }

    private Frame target(int index) {
        return frames.get(index % frames.size());
    }

    private int delivered(FrameRange group, FrameSink sink) {
        for (int index = group.start(); index < group.end(); index++) {
            sink.accept(index, target(index));
        }
        return group.end();
    }

    private static FrameRange finished(CompletableFuture<FrameRange> group) {
        try {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            return group.get();
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
    private static void settle(Deque<CompletableFuture<FrameRange>> ahead) {
        CompletableFuture.allOf(ahead.toArray(CompletableFuture[]::new))
                .handle((done, failure) -> done)
                .join();
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
