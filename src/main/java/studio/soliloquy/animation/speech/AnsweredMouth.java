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
    /** The jaw is on its way before it is heard. */
    private static final double LEAD_SECONDS = 0.015;
    /** The network is not sure of voices that it never heard, and opens their mouths too little. */
    private static final double OPEN = 0.8;

    private static final double MOST_STRETCH = 1.8;
    private static final double OPEN_SHARE = 0.95;
    /** Between these the lips come together; the threshold that was found when it was taught, 0.67, lies between them. */
    private static final float PARTED = 0.45f;

    private static final float MET = 0.8f;
    private static final float SPEAKING = 0.35f;
    private static final float RESTING = 0.75f;

    private final float[][] curves = new float[HeardWindows.PARAMETERS][];
    private final double stretch;

    AnsweredMouth(float[] answers) {
        int count = answers.length / HeardWindows.PARAMETERS;
        for (int parameter = 0; parameter < curves.length; parameter++) {
            float[] curve = new float[count];
            for (int k = 0; k < count; k++) {
                curve[k] = answers[k * HeardWindows.PARAMETERS + parameter];
            }
            curves[parameter] = parameter == CLOSED || parameter == BITE ? curve : Curve.smooth(curve, SMOOTHING);
        }
        stretch = stretch(count);
    }

    private double stretch(int count) {
        boolean[] speaking = new boolean[count];
        for (int k = 0; k < count; k++) {
            speaking[k] = curves[SILENCE][k] < SPEAKING;
        }
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
        float silence = Curve.ramp(at(SILENCE, centre), SPEAKING, RESTING);
        if (silence == 1) {
            return MouthShape.REST;
        }
        float awake = 1 - silence;
        return new MouthShape(
                awake * Curve.bounded(stretch * at(JAW, centre + LEAD_SECONDS)),
                awake * Curve.ramp(most(CLOSED, begin, end), PARTED, MET),
                awake * Curve.bounded(at(ROUND, centre)),
                awake * Curve.bounded(at(WIDE, centre)),
                awake * Curve.bounded(most(BITE, begin, end)),
                awake * Curve.bounded(at(TONGUE, centre)),
                silence);
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
        return CENTRE_SECONDS + (double) answer / HeardWindows.ANSWERS_PER_SECOND;
    }
}
