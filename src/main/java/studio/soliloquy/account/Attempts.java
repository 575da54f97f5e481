package studio.soliloquy.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows those down who guess: after some attempts that failed, the next one has to wait, each time twice as long. What is
 * remembered is bounded: those that were not heard of for longest are forgotten first. Safe to call from any thread.
 */
final class Attempts {
    private static final int MOST_DOUBLINGS = 20;
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(30);

    private final int free;
    private final Duration longestWait;
    private final InstantSource clock;
    private final Map<String, Failed> failed;

    /**
     * @param free attempts that may fail before the next one has to wait
     * @param longestWait between two attempts
     * @param remembered how many names or addresses are remembered at most
     */
    Attempts(int free, Duration longestWait, int remembered, InstantSource clock) {
        this.free = free;
        this.longestWait = longestWait;
        this.clock = clock;
        failed = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Failed> eldest) {
                return size() > remembered;
            }
        };
    }

    /**
     * Counts an attempt as failed before it is made, so that many at once are not free.
     *
     * @return how long to wait instead; zero where it may be made now
     */
    synchronized Duration begin(String who) {
        Instant now = clock.instant();
        Failed before = failed.get(who);
        if (before != null && now.isBefore(before.until)) {
            return Duration.between(now, before.until);
        }
        int count = before == null || now.isAfter(before.until.plus(FORGOTTEN_AFTER)) ? 1 : before.count + 1;
        failed.put(who, new Failed(count, now.plus(pause(count))));
        return Duration.ZERO;
    }

    /** The attempt has not failed after all. */
    synchronized void succeeded(String who) {
        failed.remove(who);
    }

    synchronized int remembered() {
        return failed.size();
    }

    private Duration pause(int count) {
        if (count < free) {
            return Duration.ZERO;
        }
        Duration doubled = Duration.ofSeconds(1L << Math.min(count - free, MOST_DOUBLINGS));
        return doubled.compareTo(longestWait) < 0 ? doubled : longestWait;
    }

    private record Failed(int count, Instant until) {}
}
