package studio.soliloquy.animation.speech;

import studio.soliloquy.animation.MouthShape;

/**
 * How the mouth moves, {@link SpeechFeatures#FRAMES_PER_SECOND} times a second. Every curve is 0 wherever nobody
 * speaks.
 */
record MouthCurves(
        boolean[] active, float[] jaw, float[] closed, float[] round, float[] wide, float[] bite, float[] tongue) {
    /** The jaw opens between these levels, in decibels relative to the loud vowels around. */
    private static final double LOUDEST = 1;

    private static final double QUIETEST = -25;
    private static final double LOUDNESS_POWER = 1.2;
    /** How far a loud vowel opens the jaw if its first formant is the lowest there is, as in ee. */
    private static final double LEAST_OPENING = 0.5;
    /** Standard deviations in frames. */
    private static final double JAW_SMOOTHING = 2.4;

    private static final double LIP_SMOOTHING = 2.4;
    private static final double CONTACT_SMOOTHING = 0.8;
    /** The jaw is on its way before it is heard. */
    private static final double LEAD_SECONDS = 0.015;
    /** The jaw does not have to shut for the lips to meet. */
    private static final double JAW_RISE = 0.5;
    /** How long the mouth takes to open from rest and to come to rest, in frames. */
    private static final int EASE = 5;

    static MouthCurves of(SpeechFrames heard) {
        SpeechFrames relative = heard.relative();
        Vowels vowels = Vowels.of(relative);
        Constrictions constrictions = Constrictions.of(relative);
        int count = heard.count();
        float[] jaw = new float[count];
        float[] round = new float[count];
        float[] wide = new float[count];
        for (int k = 0; k < count; k++) {
            jaw[k] = opening(relative.jaw()[k], vowels.open()[k]);
            float rounding = Curve.ramp(-vowels.front()[k], 0.05, 0.65) * (1 - 0.7f * vowels.open()[k]);
            round[k] = Math.max(rounding, 0.6f * constrictions.hush()[k]);
            wide[k] = Curve.ramp(vowels.front()[k], 0.1, 0.8);
        }
        float[] presence = presence(heard.active());
        return new MouthCurves(
                heard.active(),
                settled(jaw, JAW_SMOOTHING, presence),
                settled(constrictions.closed(), CONTACT_SMOOTHING, presence),
                settled(round, LIP_SMOOTHING, presence),
                settled(wide, LIP_SMOOTHING, presence),
                settled(constrictions.bite(), CONTACT_SMOOTHING, presence),
                settled(constrictions.tongue(), CONTACT_SMOOTHING, presence));
    }

    private static float opening(double level, float open) {
        double loud = Math.pow(Curve.ramp(level, QUIETEST, LOUDEST), LOUDNESS_POWER);
        return Curve.bounded(loud * (LEAST_OPENING + (1 - LEAST_OPENING) * open));
    }

    /** 0 where nobody speaks, 1 within speech, easing inside its first and last moments and never outside of them. */
    private static float[] presence(boolean[] active) {
        float[] presence = new float[active.length];
        int since = 0;
        for (int k = 0; k < active.length; k++) {
            since = active[k] ? since + 1 : 0;
            presence[k] = ease(since);
        }
        int until = 0;
        for (int k = active.length - 1; k >= 0; k--) {
            until = active[k] ? until + 1 : 0;
            presence[k] = Math.min(presence[k], ease(until));
        }
        return presence;
    }

    private static float ease(int frames) {
        float t = Math.min(1, (float) frames / (EASE + 1));
        return t * t * (3 - 2 * t);
    }

    private static float[] settled(float[] curve, double smoothing, float[] presence) {
        float[] settled = Curve.smooth(curve, smoothing);
        for (int k = 0; k < settled.length; k++) {
            settled[k] *= presence[k];
        }
        return settled;
    }

    /** The shape of one video frame: rest exactly when nobody speaks in it. */
    MouthShape shapeWithin(double begin, double end) {
        int from = frameAt(begin);
        int to = Math.max(from, frameAt(end) - 1);
        float spoken = share(active, from, to);
        if (spoken == 0) {
            return MouthShape.REST;
        }
        double centre = (begin + end) / 2;
        float pressed = maximum(closed, from, to);
        return new MouthShape(
                Curve.bounded(at(jaw, centre + LEAD_SECONDS) * (1 - JAW_RISE * pressed)),
                Curve.bounded(pressed),
                Curve.bounded(at(round, centre)),
                Curve.bounded(at(wide, centre)),
                Curve.bounded(maximum(bite, from, to)),
                Curve.bounded(at(tongue, centre)),
                1 - spoken);
    }

    private int frameAt(double seconds) {
        return (int) Math.min(active.length - 1, Math.ceil(seconds * SpeechFeatures.FRAMES_PER_SECOND - 1e-6));
    }

    private static float at(float[] curve, double seconds) {
        double position = Math.min(curve.length - 1, seconds * SpeechFeatures.FRAMES_PER_SECOND);
        int before = (int) position;
        int behind = Math.min(curve.length - 1, before + 1);
        return (float) (curve[before] + (position - before) * (curve[behind] - curve[before]));
    }

    private static float maximum(float[] curve, int from, int to) {
        float maximum = 0;
        for (int k = from; k <= to; k++) {
            maximum = Math.max(maximum, curve[k]);
        }
        return maximum;
    }

    private static float share(boolean[] active, int from, int to) {
        int count = 0;
        for (int k = from; k <= to; k++) {
            count += active[k] ? 1 : 0;
        }
        return (float) count / (to - from + 1);
    }
}
