package studio.soliloquy.animation.speech;

/**
 * Where the stream of air is held up, and by what; every value 0…1.
 *
 * @param closed by the lips, as for m, b, p
 * @param bite by lower lip and upper teeth, as for f, v
 * @param tongue by the tongue behind the teeth, as for s, t, n
 * @param hush by the tongue with the lips forward, as for sh
 */
record Constrictions(float[] closed, float[] bite, float[] tongue, float[] hush) {
    private static final double DIP = -11;
    private static final int SHORTEST = 2;
    private static final double TREBLE_SHARE = 0.95;
    /** Telephone sound stays below this, and its missing treble says nothing about the lips. */
    private static final double TREBLE = -36;

    static Constrictions of(SpeechFrames relative) {
        int count = relative.count();
        Constrictions found = new Constrictions(new float[count], new float[count], new float[count], new float[count]);
        found.findHiss(relative);
        float brightest = Curve.percentile(relative.high(), relative.active(), 0, count, TREBLE_SHARE, TREBLE);
        int begin = 0;
        for (int k = 0; k <= count; k++) {
            if (k == count || !isDip(relative, k)) {
                if (k - begin >= SHORTEST) {
                    found.classify(new Dip(relative, brightest > TREBLE, begin, k));
                }
                begin = k + 1;
            }
        }
        return found;
    }

    private static boolean isDip(SpeechFrames relative, int k) {
        return relative.active()[k] && relative.jaw()[k] < DIP;
    }

    /** Strong treble without vowel: s when it is all treble, sh when it begins lower. */
    private void findHiss(SpeechFrames relative) {
        for (int k = 0; k < relative.count(); k++) {
            if (relative.active()[k]) {
                float strong = Curve.ramp(relative.high()[k] - relative.jaw()[k], 3, 10)
                        * Curve.ramp(relative.high()[k], -26, -18);
                float low = Curve.ramp(relative.middle()[k] - relative.high()[k], -9, -4);
                tongue[k] = 0.8f * strong * (1 - low);
                hush[k] = strong * low;
            }
        }
    }

    private void classify(Dip dip) {
        float breathed = dip.breathed();
        float labial = dip.labial() * (1 - breathed);
        float buzzed = dip.buzzed() * (1 - labial);
        float other = (1 - labial) * (1 - breathed) * (1 - buzzed);
        for (int k = dip.begin(); k < dip.end(); k++) {
            float quiet = 1 - Math.max(tongue[k] / 0.8f, hush[k]);
            closed[k] = labial * quiet * dip.stopped(k);
            bite[k] = Math.max(0.9f * breathed, 0.6f * buzzed) * quiet;
            tongue[k] = Math.max(tongue[k], 0.65f * other * quiet);
        }
    }
}
