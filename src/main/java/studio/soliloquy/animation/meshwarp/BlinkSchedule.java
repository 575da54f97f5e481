package studio.soliloquy.animation.meshwarp;

import java.util.SplittableRandom;

/**
 * When the eyes blink: once in every stretch of a few seconds, at a moment that only the seed and the stretch's number
 * decide, so that any frame can be asked for on its own.
 */
final class BlinkSchedule {
    /** People blink some fifteen times a minute. */
    private static final double STRETCH = 3.8;

    private static final double CLOSING = 0.10;
    private static final double CLOSED = 0.04;
    private static final double OPENING = 0.20;
    private static final double LENGTH = CLOSING + CLOSED + OPENING;

    private final long seed;
    private final double stretch;
    private final boolean never;

    /** @param rate 1 as people do, 0 never, 2 twice as often */
    BlinkSchedule(long seed, double rate) {
        this.seed = seed;
        never = rate <= 0;
        stretch = STRETCH / Math.max(0.05, rate);
    }

    /** @return how far the lids are down, 0…1 */
    double at(double seconds) {
        if (never) {
            return 0;
        }
        long number = (long) Math.floor(seconds / stretch);
        double since = seconds - number * stretch - startIn(number);
        if (since <= 0 || since >= LENGTH) {
            return 0;
        }
        return since < CLOSING ? Ramp.smooth(0, CLOSING, since) : 1 - Ramp.smooth(CLOSING + CLOSED, LENGTH, since);
    }

    /** Not in the first moment of a stretch, so that two blinks never run into each other. */
    private double startIn(long number) {
        double share = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number).nextDouble();
        return 0.2 + share * Math.max(0, stretch - LENGTH - 0.4);
    }
}
