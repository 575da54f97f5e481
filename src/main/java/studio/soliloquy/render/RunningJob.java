package studio.soliloquy.render;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The frames of one job that renders here: those published, and those of the segments under way. */
class RunningJob {
    private static final long QUIET_NANOS = Duration.ofMillis(200).toNanos();

    private static final long LONGEST_REST_NANOS = Duration.ofSeconds(5).toNanos();

    private final Map<Integer, Integer> underWay = new HashMap<>();
    private int published;
    private long rendered;
    private long firstFrameAt;
    private long lastFrameAt;
    private long toldAt;
    private boolean ended;

    synchronized void begin(int segment, int framesDone) {
        published = framesDone;
        if (underWay.isEmpty() && System.nanoTime() - lastFrameAt > LONGEST_REST_NANOS) {
            // It was paused, or others came first: that says nothing of its speed.
            rendered = 0;
        }
        underWay.put(segment, 0);
    }

    synchronized void frame(int segment, Consumer<Progress> listener) {
        underWay.merge(segment, 1, Integer::sum);
        lastFrameAt = System.nanoTime();
        if (rendered++ == 0) {
            firstFrameAt = lastFrameAt;
            toldAt = lastFrameAt - QUIET_NANOS;
        }
        if (!ended && lastFrameAt - toldAt >= QUIET_NANOS) {
            toldAt = lastFrameAt;
            listener.accept(progress());
        }
    }

    synchronized void published(int segment, int framesDone) {
        underWay.remove(segment);
        published = framesDone;
    }

    synchronized void giveUp(int segment) {
        underWay.remove(segment);
    }

    /** @param framesDone how many frames are published, as the job's row said a moment ago */
    synchronized void heard(int framesDone) {
        published = Math.max(published, framesDone);
    }

    synchronized NodeProgress underWay() {
        return new NodeProgress(underWay, speed());
    }

    synchronized Progress progress() {
        int done = published
                + underWay.values().stream().mapToInt(Integer::intValue).sum();
        return new Progress(done, speed());
    }

    private double speed() {
        double seconds = (lastFrameAt - firstFrameAt) / 1e9;
        return seconds > 0 ? (rendered - 1) / seconds : 0;
    }

    synchronized void end() {
        ended = true;
    }
}
