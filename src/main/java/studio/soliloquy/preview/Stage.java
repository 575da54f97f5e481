package studio.soliloquy.preview;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.soliloquy.render.RenderId;
import studio.soliloquy.video.Frame;

/**
 * The frames of one render on their way to its audience. The rendering thread only copies those that are due; another
 * thread makes pictures of them, one for each size that somebody wants. Safe to use from any thread.
 */
final class Stage {
    private static final Logger LOG = LoggerFactory.getLogger(Stage.class);
    private static final long LIVELY_NANOS = Duration.ofSeconds(2).toNanos();
    private static final long PAUSE_WITHOUT_AUDIENCE = Duration.ofSeconds(1).toNanos();

    private final RenderId render;
    private final Audience audience;
    private final JpegWriter jpegs;
    private final Executor workers;

    private long dueAt = System.nanoTime();
    private Shown newest;
    private byte[] spare;
    private boolean working;
    private boolean wanted;

    Stage(RenderId render, Audience audience, JpegWriter jpegs, Executor workers) {
        this.render = render;
        this.audience = audience;
        this.jpegs = jpegs;
        this.workers = workers;
    }

    /** Called on the rendering thread. */
    synchronized void show(int frameIndex, int frameCount, Frame frame) {
        long now = System.nanoTime();
        if (now - dueAt < 0) {
            return;
        }
        dueAt = now + pause();
        if (newest != null && !working) {
            spare = newest.frame().bgr();
        }
        newest = new Shown(frameIndex, frameCount, copy(frame), now);
        deliver();
    }

    /** Somebody new watches: what was shown last goes to him at once, and the next frame is due. */
    synchronized void greet() {
        dueAt = System.nanoTime();
        if (newest != null) {
            deliver();
        }
    }

    /** Whether a frame was shown a moment ago. */
    synchronized boolean isLively() {
        return newest != null && System.nanoTime() - newest.shownAt() < LIVELY_NANOS;
    }

    private long pause() {
        List<Viewer> viewers = audience.viewers(render);
        return viewers.stream()
                .mapToLong(viewer -> Math.max(viewer.pauseNanos(), audience.leastPause(viewers.size())))
                .min()
                .orElse(PAUSE_WITHOUT_AUDIENCE);
    }

    private Frame copy(Frame frame) {
        int length = frame.bgr().length;
        byte[] pixels = spare != null && spare.length == length ? spare : new byte[length];
        spare = null;
        System.arraycopy(frame.bgr(), 0, pixels, 0, length);
        return new Frame(frame.width(), frame.height(), pixels);
    }

    private void deliver() {
        wanted = true;
        if (!working) {
            working = true;
            workers.execute(this::work);
        }
    }

    private void work() {
        for (Shown shown = next(); shown != null; shown = next()) {
            try {
                send(shown);
            } catch (RuntimeException failure) {
                // One picture is lost; those after it may be made all the same.
                LOG.error("A preview picture of the render {} could not be made", render, failure);
            }
        }
    }

    private void send(Shown shown) {
        Map<Integer, PreviewPicture> pictures = new HashMap<>();
        for (Viewer viewer : inTurn(shown)) {
            viewer.show(pictures.computeIfAbsent(viewer.longestEdge(), edge -> picture(shown, edge)));
        }
    }

    /** Null, and the worker is free, where everything is delivered. */
    private synchronized Shown next() {
        working = wanted;
        wanted = false;
        return working ? newest : null;
    }

    private List<Viewer> inTurn(Shown shown) {
        List<Viewer> viewers = audience.viewers(render);
        long leastPause = audience.leastPause(viewers.size());
        return viewers.stream()
                .filter(viewer -> viewer.takeTurn(shown, leastPause))
                .toList();
    }

    private PreviewPicture picture(Shown shown, int longestEdge) {
        Frame reduced = Reduction.toLongestEdge(shown.frame(), longestEdge);
        return new PreviewPicture(shown.frameIndex(), shown.frameCount(), jpegs.write(reduced));
    }
}
