package studio.soliloquy.animation;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** Where a session's time goes: added up over all its threads since it was opened. Safe to use from any thread. */
public final class StageTimes {
    /** A step on the way to one frame. */
    public enum Stage {
        /** Decoding what the frame is made from, and turning it into a network's inputs. */
        PREPARE,
        NETWORK,
        /** Putting what a network has drawn into the frame. */
        COMPOSITE
    }

    private final Map<Stage, LongAdder> nanoseconds = new EnumMap<>(Stage.class);

    public StageTimes() {
        for (Stage stage : Stage.values()) {
            nanoseconds.put(stage, new LongAdder());
        }
    }

    /**
     * Adds the time since {@code begin}.
     *
     * @param begin of {@link System#nanoTime}
     * @return now, where the next stage begins
     */
    public long ended(Stage stage, long begin) {
        long now = System.nanoTime();
        nanoseconds.get(stage).add(now - begin);
        return now;
    }

    public Duration soFar(Stage stage) {
        return Duration.ofNanos(nanoseconds.get(stage).sum());
    }
}
