package studio.soliloquy.animation.speech;

/**
 * How open, wide and round the mouth is in the vowels, carried through the consonants between them as a speaking mouth
 * carries it.
 *
 * @param open how far the first formant says the jaw is open, whatever the loudness
 * @param front how far forward the tongue is: the second formant on a scale of the speaker's own, −1…1, from oo to ee
 */
record Vowels(float[] open, float[] front) {
    private static final double CARRY = 3.2;
    private static final double VOICED_VOWEL = -15;
    private static final double CLOSED_FIRST = 0.72;
    private static final double OPEN_FIRST = 1.45;
    /** A second formant this far from the speaker's middle one, in natural logarithms, is the end of the scale. */
    private static final double FRONT_RANGE = 0.42;

    private static final double TYPICAL_FIRST = 480;
    private static final double TYPICAL_SECOND = 1500;

    static Vowels of(SpeechFrames relative) {
        int count = relative.count();
        float[] sure = new float[count];
        boolean[] vowel = new boolean[count];
        for (int k = 0; k < count; k++) {
            boolean heard = relative.active()[k] && relative.second()[k] > 0;
            sure[k] = heard ? Curve.ramp(relative.jaw()[k], VOICED_VOWEL - 3, VOICED_VOWEL + 9) : 0;
            vowel[k] = sure[k] > 0.5;
        }
        double first = middle(relative.first(), vowel, TYPICAL_FIRST);
        double second = middle(relative.second(), vowel, TYPICAL_SECOND);
        float[] open = new float[count];
        float[] front = new float[count];
        for (int k = 0; k < count; k++) {
            open[k] = Curve.ramp(relative.first()[k] / first, CLOSED_FIRST, OPEN_FIRST);
            double distance = relative.second()[k] > 0 ? Math.log(relative.second()[k] / second) : 0;
            front[k] = (float) Math.max(-1, Math.min(1, distance / FRONT_RANGE));
        }
        return new Vowels(Curve.smoothSure(open, sure, 0.35, CARRY), Curve.smoothSure(front, sure, 0, CARRY));
    }

    /** The speaker's own middle, but drawn to the common one, because a few words are no measure. */
    private static double middle(float[] formant, boolean[] vowel, double typical) {
        double own = Curve.percentile(formant, vowel, 0, formant.length, 0.5, typical);
        return Math.sqrt(own * typical);
    }
}
