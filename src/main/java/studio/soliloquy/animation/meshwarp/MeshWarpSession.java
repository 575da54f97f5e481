package studio.soliloquy.animation.meshwarp;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import studio.soliloquy.animation.AnimationSession;
import studio.soliloquy.video.Frame;
import studio.soliloquy.video.FrameFormat;
import studio.soliloquy.video.FrameRange;
import studio.soliloquy.video.FrameSink;

/**
 * One portrait and one speech. Frames stand alone, so a few are rendered ahead on the session's own threads while the
 * caller's thread takes them in order; neither threads nor order of calls change a pixel.
 */
final class MeshWarpSession implements AnimationSession {
    private static final int FRAMES_AHEAD = 2;

    private final FrameMotion motion;
    private final FrameFormat format;
    private final ExecutorService threads;
    private final Queue<PortraitWarp> idle = new ConcurrentLinkedQueue<>();
    private final List<PortraitWarp> warps = new ArrayList<>();
    private final List<Frame> frames = new ArrayList<>();
    private boolean closed;

    MeshWarpSession(WarpPlan plan, FrameMotion motion, FrameFormat format, int threadCount) {
        this.motion = motion;
        this.format = format;
        for (int i = 0; i < threadCount; i++) {
            warps.add(new PortraitWarp(plan));
        }
        idle.addAll(warps);
        for (int i = 0; i < threadCount + FRAMES_AHEAD; i++) {
            frames.add(plan.portrait().copy());
        }
        threads = Executors.newFixedThreadPool(threadCount, MeshWarpSession::thread);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "mesh-warp");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public int frameCount() {
        return motion.frames();
    }

    @Override
    public FrameFormat format() {
        return format;
    }

    @Override
    public void animate(FrameRange range, FrameSink sink) {
        if (closed) {
            throw new IllegalStateException("Expected an open session, found a closed one");
        }
        if (range.end() > frameCount()) {
            throw new IllegalArgumentException("Expected frames below " + frameCount() + ", found " + range);
        }
        Deque<CompletableFuture<Frame>> ahead = new ArrayDeque<>();
        try {
            int submitted = range.start();
            for (int index = range.start(); index < range.end(); index++) {
                while (submitted < range.end() && submitted < index + frames.size()) {
                    ahead.add(submit(submitted++));
                }
                sink.accept(index, finished(ahead.remove()));
            }
        } finally {
            settle(ahead);
        }
    }

    private CompletableFuture<Frame> submit(int index) {
        Frame target = frames.get(index % frames.size());
        return CompletableFuture.supplyAsync(() -> render(index, target), threads);
    }

    /** As many warps as threads: there is always one to be had. */
    private Frame render(int index, Frame target) {
        PortraitWarp warp = idle.remove();
        try {
            warp.render(motion.mouth(index), motion.head(index), motion.closure(index), target);
            return target;
        } finally {
            idle.add(warp);
        }
    }

    private static Frame finished(CompletableFuture<Frame> frame) {
        try {
            return frame.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failure;
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
        if (!closed) {
            closed = true;
            threads.shutdown();
            warps.forEach(PortraitWarp::close);
        }
    }
}
