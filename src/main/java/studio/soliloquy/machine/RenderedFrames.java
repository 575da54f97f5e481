package studio.soliloquy.machine;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import studio.soliloquy.render.FrameTap;
import studio.soliloquy.render.RenderId;
import studio.soliloquy.video.Frame;

/** Counts the frames that this machine renders, whatever they belong to. Safe to use from any thread. */
@Component
class RenderedFrames implements FrameTap {
    private static final long WINDOW_NANOS = Duration.ofSeconds(5).toNanos();
    private static final long SLICE_NANOS = WINDOW_NANOS / 10;

    private final LongSupplier clock;
    private final Deque<Slice> recent = new ArrayDeque<>();
    private long all;

    @Autowired
    RenderedFrames() {
        this(System::nanoTime);
    }

    /** @param clock in nanoseconds */
    RenderedFrames(LongSupplier clock) {
        this.clock = clock;
    }

    @Override
    public void show(RenderId render, int index, int frameCount, Frame frame) {
        count();
    }

    synchronized void count() {
        long now = clock.getAsLong();
        all++;
        Slice last = recent.peekLast();
        if (last == null || now - last.since >= SLICE_NANOS) {
            forgetOld(now);
            last = new Slice(now);
            recent.add(last);
        }
        last.frames++;
    }

    synchronized long all() {
        return all;
    }

    /** Of the last five seconds. */
    synchronized double perSecond() {
        forgetOld(clock.getAsLong());
        long frames = recent.stream().mapToLong(slice -> slice.frames).sum();
        return frames * 1e9 / WINDOW_NANOS;
    }

    private void forgetOld(long now) {
        while (!recent.isEmpty() && now - recent.peekFirst().since >= WINDOW_NANOS) {
            recent.removeFirst();
        }
    }

    private static final class Slice {
        private final long since;
        private long frames;

        private Slice(long since) {
            this.since = since;
        }
    }
}
