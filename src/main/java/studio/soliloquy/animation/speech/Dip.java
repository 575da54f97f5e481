package studio.soliloquy.animation.speech;

import java.util.Arrays;

/**
 * A moment within speech at which the vowels' band falls away because something holds up the air.
 *
 * @param begin its first frame
 * @param end the frame behind its last
 */
record Dip(SpeechFrames relative, boolean treble, int begin, int end) {
    private static final double NEITHER = 0.5;
    /** Without treble to hear, doubt is on the side of the tongue: it stops the air more often than the lips do. */
    private static final double UNHEARD = 0.45;

    /**
     * How likely the lips did it, 0…1. What stays of a voice behind closed lips, and the burst when they open, has no
     * treble; the murmur lies lower than behind a raised tongue; and lips part sooner than tongue and teeth.
     */
    float labial() {
        double voiced = Curve.ramp(middleOf(relative.murmur()), -26, -18);
        double tilt = treble ? Curve.ramp(middleOf(relative.middle()) - middleOf(relative.high()), -2, 10) : UNHEARD;
        double brief = Curve.ramp(end - begin, 13, 6);
        double score = 1.2 * tilt + release() + voiced * 0.9 * lowMurmur() + (1 - voiced) * 0.45 + 0.4 * brief;
        double lasting = Math.max(0.8 * voiced, Curve.ramp(end - begin, 24, 15));
        return (float) (lasting * Curve.ramp(score, 2.3, 3.4));
    }

    /** How much the air stands at one frame, 0…1: nothing but a dull murmur, or nothing at all. */
    float stopped(int k) {
        float voiced = Curve.ramp(relative.murmur()[k], -26, -18);
        float murmuring = Curve.ramp(relative.middle()[k], -12, -18)
                * Curve.ramp(relative.middle()[k] - relative.murmur()[k], 0, -6);
        float silent = Curve.ramp(relative.total()[k], -19, -26);
        return voiced * murmuring + (1 - voiced) * silent;
    }

    /** The dullness of what follows the quietest frame, 0…2.4. */
    private double release() {
        if (!treble) {
            return 2.4 * UNHEARD;
        }
        int from = Math.max(quietest() + 1, end - 2);
        int to = Math.min(relative.count(), end + 1);
        if (from >= to) {
            return 2.4 * NEITHER;
        }
        double high = median(relative.high(), from, to);
        double tilt = median(relative.middle(), from, to) - high;
        return 1.4 * Curve.ramp(tilt, -2, 9) + Curve.ramp(high, -20, -31);
    }

    private double lowMurmur() {
        double resonance = middleOf(relative.second());
        return resonance > 0 ? Curve.ramp(resonance, 1750, 1150) : NEITHER;
    }

    /** How much it is weak, even noise without a voice, as of air between lip and teeth, 0…1. */
    float breathed() {
        double high = middleOf(relative.high());
        return Curve.ramp(relative.total()[quietest()], -40, -34)
                * Curve.ramp(middleOf(relative.murmur()), -20, -26)
                * (treble ? Curve.ramp(high - middleOf(relative.middle()), -2.5, 2.5) : 0.5f)
                * Curve.ramp(high, -15, -20);
    }

    /** How much it is a voice with a little noise over it, held longer than a stop, 0…1. */
    float buzzed() {
        double high = middleOf(relative.high());
        return treble
                ? Curve.ramp(middleOf(relative.murmur()), -24, -18)
                        * Curve.ramp(Math.abs(high - middleOf(relative.middle())), 7, 4)
                        * Curve.ramp(high, -26, -30)
                        * Curve.ramp(end - begin, 4, 7)
                : 0;
    }

    private int quietest() {
        int quietest = begin;
        for (int k = begin; k < end; k++) {
            quietest = relative.total()[k] < relative.total()[quietest] ? k : quietest;
        }
        return quietest;
    }

    /** The median of the inner half, which the neighbours do not reach. */
    private double middleOf(float[] levels) {
        int margin = (end - begin) / 4;
        return median(levels, begin + margin, end - margin);
    }

    private static double median(float[] levels, int from, int to) {
        float[] sorted = Arrays.copyOfRange(levels, from, to);
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
