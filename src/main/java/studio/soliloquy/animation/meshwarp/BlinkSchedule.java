package studio.soliloquy.animation.meshwarp;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import studio.soliloquy.animation.MouthTrack;

/**
 * When the eyes blink: once in every stretch of a few seconds, as people do where a phrase ends. Where none ends, at a
 * moment that only the seed and the stretch's number decide, so that any frame can be asked for on its own.
 */
final class BlinkSchedule {
    /** People blink some fifteen times a minute. */
    private static final double STRETCH = 3.8;

    private static final double CLOSING = 0.10;
    private static final double CLOSED = 0.04;
    private static final double OPENING = 0.20;
    private static final double LENGTH = CLOSING + CLOSED + OPENING;
    /** Of a stretch, without a blink at either end: two blinks never run into each other. */
    private static final double MARGIN = 0.2;

    private static final float SILENT = 0.5f;
    /** Seconds; what is shorter is a stop within a word. */
    private static final double SHORTEST_PAUSE = 0.2;
    /** Seconds that the lids begin to fall before the last sound ends: they are down with it, and up in the pause. */
    private static final double LEAD = 0.2;

    private final long seed;
    /** Where a blink belongs to the end of a phrase, in seconds, ascending. */
    private final double[] phraseEnds;

    private final double stretch;
    private final boolean never;

    /** @param rate 1 as people do, 0 never, 2 twice as often */
    BlinkSchedule(MouthTrack track, long seed, double rate) {
        this.seed = seed;
        phraseEnds = phraseEnds(track);
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

    private double startIn(long number) {
        double share = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number).nextDouble();
        double room = Math.max(0, stretch - LENGTH - 2 * MARGIN);
        double wanted = MARGIN + share * room;
        double begin = number * stretch;
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = firstFrom(begin + MARGIN); i < phraseEnds.length && phraseEnds[i] <= begin + MARGIN + room; i++) {
            double end = phraseEnds[i] - begin;
            nearest = Math.abs(end - wanted) < Math.abs(nearest - wanted) ? end : nearest;
        }
        return Double.isInfinite(nearest) ? wanted : nearest;
    }

    private int firstFrom(double seconds) {
        int found = Arrays.binarySearch(phraseEnds, seconds);
        return found < 0 ? -found - 1 : found;
    }

    private static double[] phraseEnds(MouthTrack track) {
        int shortest = (int) Math.ceil(SHORTEST_PAUSE * track.rate().framesPerSecond());
        return IntStream.rangeClosed(1, track.frameCount() - shortest)
                .filter(frame -> !isSilent(track, frame - 1))
                .filter(frame -> IntStream.range(frame, frame + shortest).allMatch(later -> isSilent(track, later)))
                .mapToDouble(frame -> track.rate().secondsAt(frame) - LEAD)
                .toArray();
    }

    private static boolean isSilent(MouthTrack track, int frame) {
        return track.shapes().get(frame).silence() >= SILENT;
    }
}
