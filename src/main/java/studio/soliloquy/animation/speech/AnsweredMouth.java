package studio.soliloquy.animation.speech;

import java.util.ArrayList;
import java.util.List;
import studio.soliloquy.animation.MouthShape;
import studio.soliloquy.animation.MouthTrack;
import studio.soliloquy.video.FrameRate;

/** Makes of the network's answers, {@link HeardWindows#ANSWERS_PER_SECOND} a second, a mouth that can be shown. */
final class AnsweredMouth {
    private static final int JAW = 0;
    private static final int CLOSED = 1;
    private static final int ROUND = 2;
    private static final int WIDE = 3;
    private static final int BITE = 4;
    private static final int TONGUE = 5;
    private static final int SILENCE = 6;

    /** Standard deviation in answers: the network's curves tremble a little. */
    private static final double SMOOTHING = 0.9;
    /** An answer belongs to the middle of its two columns. */
    private static final double CENTRE_SECONDS = 0.005;

    private static final double ANSWER_SECONDS = 1.0 / HeardWindows.ANSWERS_PER_SECOND;
    /** The jaw is on its way before it is heard. */
    private static final double LEAD_SECONDS = 0.015;
    /** The network sees speech come, and would open a resting mouth a tenth of a second before anything is heard. */
    private static final double REST_SECONDS = 0.06;
    /** The network is not sure of voices that it never heard, and opens their mouths too little. */
    private static final double OPEN = 0.8;

    private static final double MOST_STRETCH = 1.8;
    /** An exponent: a jaw that is open by a fifth, as for oo, has to be seen to be open. */
    private static final double SHOWN = 0.6;

    private static final double OPEN_SHARE = 0.95;
    /**
     * Between these the lips come together. Above the threshold that was found when it was taught, 0.34, by which hardly more
     * closures are found than by 0.7: the lips part as soon as the vowel begins.
     */
    private static final float PARTED = 0.55f;

    private static final float MET = 0.9f;
    private static final float SPEAKING = 0.35f;
    private static final float RESTING = 0.75f;

    /** Loud speech opens the jaw wider than soft speech: by so much for each decibel. */
    private static final double WIDER_PER_DECIBEL = 0.05;

    private static final double LEAST_WIDENING = 0.5;
    private static final double MOST_WIDENING = 1.4;
    /** Standard deviation in answers: half a syllable. */
    private static final double LEVEL_SMOOTHING = 2;

    private final float[][] curves = new float[HeardWindows.PARAMETERS][];
    private final double stretch;

    /** @param decibels of the sound, one for each answer */
    AnsweredMouth(float[] answers, float[] decibels) {
        int count = answers.length / HeardWindows.PARAMETERS;
        for (int parameter = 0; parameter < curves.length; parameter++) {
            float[] curve = new float[count];
            for (int k = 0; k < count; k++) {
                curve[k] = answers[k * HeardWindows.PARAMETERS + parameter];
            }
            curves[parameter] = parameter == CLOSED || parameter == BITE ? curve : Curve.smooth(curve, SMOOTHING);
        }
        boolean[] speaking = new boolean[count];
        for (int k = 0; k < count; k++) {
            speaking[k] = curves[SILENCE][k] < SPEAKING;
        }
        widen(decibels, speaking);
        stretch = stretch(speaking);
    }

    private void widen(float[] decibels, boolean[] speaking) {
        float[] levels = Curve.smooth(decibels, LEVEL_SMOOTHING);
        double usual = Curve.percentile(levels, speaking, 0, levels.length, 0.5, 0);
        for (int k = 0; k < levels.length; k++) {
            double widening = 1 + WIDER_PER_DECIBEL * (levels[k] - usual);
            double bounded = Math.max(LEAST_WIDENING, Math.min(MOST_WIDENING, widening));
            curves[JAW][k] = (float) Math.pow(bounded * curves[JAW][k], SHOWN);
        }
    }

    private double stretch(boolean[] speaking) {
        int count = speaking.length;
        double open = Curve.percentile(curves[JAW], speaking, 0, count, OPEN_SHARE, OPEN);
        return Math.max(1, Math.min(MOST_STRETCH, OPEN / open));
    }

    MouthTrack track(FrameRate rate, int frames) {
        List<MouthShape> shapes = new ArrayList<>(frames);
        for (int i = 0; i < frames; i++) {
            shapes.add(shapeWithin(rate.secondsAt(i), rate.secondsAt(i + 1)));
        }
        return new MouthTrack(rate, shapes);
    }

    /** Rest exactly where nobody speaks. */
    private MouthShape shapeWithin(double begin, double end) {
        double centre = (begin + end) / 2;
        float silence = Curve.ramp(most(SILENCE, centre - REST_SECONDS, centre + ANSWER_SECONDS), SPEAKING, RESTING);
        if (silence == 1) {
            return MouthShape.REST;
        }
        float awake = 1 - silence;
        return new MouthShape(
                awake * Curve.bounded(stretch * at(JAW, centre + LEAD_SECONDS)),
                awake * Curve.ramp(closed(begin, end), PARTED, MET),
                awake * Curve.bounded(at(ROUND, centre)),
                awake * Curve.bounded(at(WIDE, centre)),
                awake * Curve.bounded(most(BITE, begin, end)),
                awake * Curve.bounded(at(TONGUE, centre)),
                silence);
    }

    /** The most alone would hold the lips together for a frame too long, the middle alone would miss brief closures. */
    private float closed(double begin, double end) {
        return (most(CLOSED, begin, end) + at(CLOSED, (begin + end) / 2)) / 2;
    }

    private float at(int parameter, double seconds) {
        float[] curve = curves[parameter];
        double position = (seconds - CENTRE_SECONDS) * HeardWindows.ANSWERS_PER_SECOND;
        double inside = Math.max(0, Math.min(curve.length - 1, position));
        int before = (int) inside;
        int behind = Math.min(curve.length - 1, before + 1);
        return (float) (curve[before] + (inside - before) * (curve[behind] - curve[before]));
    }

    private float most(int parameter, double begin, double end) {
        float most = at(parameter, (begin + end) / 2);
        int first = (int) Math.ceil((begin - CENTRE_SECONDS) * HeardWindows.ANSWERS_PER_SECOND);
        for (int k = Math.max(0, first); k < curves[parameter].length && seconds(k) < end; k++) {
            most = Math.max(most, curves[parameter][k]);
        }
        return most;
    }

    private static double seconds(int answer) {
        return CENTRE_SECONDS + answer * ANSWER_SECONDS;
    }
}
