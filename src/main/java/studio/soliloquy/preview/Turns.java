package studio.soliloquy.preview;

/** When a viewer gets its next picture. Safe to use from any thread. */
final class Turns {
    private long dueAt;
    private Object last;

    /**
     * The first always goes out, no other one twice.
     *
     * @param shown what is to be seen; identity counts
     * @param shownAt by {@link System#nanoTime()}
     */
    synchronized boolean take(Object shown, long shownAt, long pauseNanos) {
        // Frames come when they are rendered, so a little early counts as in time.
        if (last != null && (shown == last || dueAt - shownAt > pauseNanos / 4)) {
            return false;
        }
        dueAt = last == null ? shownAt + pauseNanos : Math.max(dueAt + pauseNanos, shownAt);
        last = shown;
        return true;
    }
}
