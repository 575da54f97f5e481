package studio.soliloquy.animation.meshwarp;

import studio.soliloquy.animation.MouthShape;
import studio.soliloquy.animation.MouthTrack;

/**
 * How lively the speech is at each moment, worked out once for the whole track: what head and brows follow. Two numbers
 * a frame are kept.
 */
final class SpeechStress {
    private static final double SYLLABLE_SECONDS = 0.16;
    private static final double PHRASE_SECONDS = 0.7;

    private final float[] liveliness;
    private final float[] accent;

    SpeechStress(MouthTrack track) {
        float[] opening = new float[track.frameCount()];
        float[] voiced = new float[track.frameCount()];
        for (int frame = 0; frame < opening.length; frame++) {
            MouthShape shape = track.shapes().get(frame);
            voiced[frame] = 1 - shape.silence();
            opening[frame] = voiced[frame] * Math.max(shape.jaw(), 0.5f * shape.wide());
        }
        double rate = track.rate().framesPerSecond();
        liveliness = smooth(voiced, PHRASE_SECONDS * rate);
        float[] phrase = smooth(opening, PHRASE_SECONDS * rate);
        accent = smooth(opening, SYLLABLE_SECONDS * rate);
        for (int frame = 0; frame < accent.length; frame++) {
            accent[frame] -= phrase[frame];
        }
    }

    /** Forwards and backwards through a first-order low-pass, twice: close to a Gaussian, without delay. */
    private static float[] smooth(float[] values, double frames) {
        float[] smooth = values.clone();
        double share = 1 / (1 + frames);
        for (int pass = 0; pass < 2; pass++) {
            double state = smooth[0];
            for (int i = 0; i < smooth.length; i++) {
                state += share * (smooth[i] - state);
                smooth[i] = (float) state;
            }
            for (int i = smooth.length - 1; i >= 0; i--) {
                state += share * (smooth[i] - state);
                smooth[i] = (float) state;
            }
        }
        return smooth;
    }

    /** 0 in a pause … 1 in the midst of speech. */
    double liveliness(int frame) {
        return liveliness[frame];
    }

    /** How much a syllable stands out of its phrase, about −0.3…0.5. */
    double accent(int frame) {
        return accent[frame];
    }
}
