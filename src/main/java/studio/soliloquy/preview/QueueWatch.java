package studio.soliloquy.preview;

import java.time.Duration;

/**
 * What one client that watches the queue has not heard yet. However often the queue changes, it is told at most once a
 * second; nothing piles up. Guarded by the client.
 */
final class QueueWatch {
    private static final long PAUSE = Duration.ofSeconds(1).toNanos();
    private static final long MILLISECOND = Duration.ofMillis(1).toNanos();

    private boolean stale;
    private long dueAt;

    /** @param now by {@link System#nanoTime()}, as everywhere here */
    QueueWatch(long now) {
        dueAt = now;
    }

    void changed() {
        stale = true;
    }

    /** Whether the client is to be told now; if so, it next is after the pause. */
    boolean takeTurn(long now) {
        if (!stale || dueAt - now > 0) {
            return false;
        }
        stale = false;
        dueAt = now + PAUSE;
        return true;
    }

    /** How long until the client is to be told, at least 1; 0 where there is nothing to tell. */
    long millisecondsLeft(long now) {
        return stale ? Math.max(1, (dueAt - now + MILLISECOND - 1) / MILLISECOND) : 0;
    }
}
