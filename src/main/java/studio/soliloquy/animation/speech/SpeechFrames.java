package studio.soliloquy.animation.speech;

import java.util.Arrays;

/**
 * What was heard, {@link SpeechFeatures#FRAMES_PER_SECOND} times a second; all arrays are equally long.
 *
 * @param active whether somebody speaks
 * @param murmur level from 120 to 400 Hz, where a voice hums behind closed lips; decibels as all levels
 * @param jaw level from 280 to 1100 Hz, the region of the first formant, which an open jaw raises
 * @param middle level from 1000 to 3200 Hz
 * @param high level from 3200 to 7600 Hz, where air hisses at the teeth
 * @param total level of all of them
 * @param first the first formant in hertz, 0 where none was found
 * @param second the second formant in hertz, 0 where none was found
 */
record SpeechFrames(
        boolean[] active,
        float[] murmur,
        float[] jaw,
        float[] middle,
        float[] high,
        float[] total,
        float[] first,
        float[] second) {
    private static final int REFERENCE_REACH = 4 * SpeechFeatures.FRAMES_PER_SECOND;
    private static final int REFERENCE_STEP = SpeechFeatures.FRAMES_PER_SECOND / 4;
    private static final double LOUD_SHARE = 0.9;
    private static final double INAUDIBLE = -120;
    /** A quiet passage is raised this far at most: beyond it is no longer the one who speaks. */
    private static final double QUIET_PASSAGE = 15;

    int count() {
        return active.length;
    }

    /** The same frames with every level relative to the loud vowels around, so that distance and gain do not matter. */
    SpeechFrames relative() {
        float[] reference = loudVowels();
        return new SpeechFrames(
                active,
                minus(murmur, reference),
                minus(jaw, reference),
                minus(middle, reference),
                minus(high, reference),
                minus(total, reference),
                first,
                second);
    }

    private float[] loudVowels() {
        float whole = Curve.percentile(jaw, active, 0, count(), LOUD_SHARE, INAUDIBLE);
        float[] reference = new float[count()];
        for (int begin = 0; begin < count(); begin += REFERENCE_STEP) {
            int from = Math.max(0, begin - REFERENCE_REACH);
            int to = Math.min(count(), begin + REFERENCE_REACH);
            float local = Curve.percentile(jaw, active, from, to, LOUD_SHARE, whole);
            int end = Math.min(count(), begin + REFERENCE_STEP);
            Arrays.fill(reference, begin, end, Math.max(local, whole - (float) QUIET_PASSAGE));
        }
        return Curve.smooth(reference, REFERENCE_STEP);
    }

    private static float[] minus(float[] level, float[] reference) {
        float[] difference = new float[level.length];
        for (int k = 0; k < level.length; k++) {
            difference[k] = level[k] - reference[k];
        }
        return difference;
    }
}
