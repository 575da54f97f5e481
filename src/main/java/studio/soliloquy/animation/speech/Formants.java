package studio.soliloquy.animation.speech;

import java.util.Arrays;
import studio.soliloquy.audio.SoundFile;

/**
 * The first two resonances of the mouth, from linear prediction: the jaw moves the first, the tongue and the lips the
 * second. Not safe for use by several threads.
 */
final class Formants {
    private static final int ORDER = 18;
    private static final double PRE_EMPHASIS = 0.97;
    /** Keeps the recursion stable where a band is empty, as in telephone sound. */
    private static final double WHITE_NOISE = 1e-5;

    private static final double STEP_HERTZ = 25;
    private static final int FIRST_STEP = (int) (200 / STEP_HERTZ);
    private static final int STEPS = (int) (3400 / STEP_HERTZ);
    private static final double HIGHEST_FIRST = 1050;
    private static final double LOWEST_SECOND = 600;

    private final double[] window;
    private final double[] windowed;
    private final double[] correlation = new double[ORDER + 1];
    private final double[] predictor = new double[ORDER + 1];
    private final double[] mirrored = new double[ORDER + 1];
    private final double[] envelope = new double[STEPS];
    private final double[][] cosines = new double[STEPS][ORDER + 1];
    private final double[][] sines = new double[STEPS][ORDER + 1];

    private double first;
    private double second;

    Formants(int frameLength) {
        window = new double[frameLength];
        windowed = new double[frameLength];
        for (int n = 0; n < frameLength; n++) {
            window[n] = 0.54 - 0.46 * Math.cos(2 * Math.PI * n / frameLength);
        }
        for (int step = 0; step < STEPS; step++) {
            double angle = 2 * Math.PI * step * STEP_HERTZ / SoundFile.SAMPLE_RATE;
            for (int i = 0; i <= ORDER; i++) {
                cosines[step][i] = Math.cos(angle * i);
                sines[step][i] = Math.sin(angle * i);
            }
        }
    }

    /** @return whether both resonances were found */
    boolean measure(float[] frame) {
        first = 0;
        second = 0;
        correlate(frame);
        if (correlation[0] < 1e-9) {
            return false;
        }
        predict();
        evaluate();
        pick();
        return first > 0 && second > 0;
    }

    /** The first formant in hertz; 0 where none was found. */
    double first() {
        return first;
    }

    /** The second formant in hertz; 0 where none was found. */
    double second() {
        return second;
    }

    private void correlate(float[] frame) {
        windowed[0] = 0;
        for (int n = 1; n < frame.length; n++) {
            windowed[n] = (frame[n] - PRE_EMPHASIS * frame[n - 1]) * window[n];
        }
        for (int lag = 0; lag <= ORDER; lag++) {
            double sum = 0;
            for (int n = lag; n < windowed.length; n++) {
                sum += windowed[n] * windowed[n - lag];
            }
            correlation[lag] = sum;
        }
        correlation[0] *= 1 + WHITE_NOISE;
    }

    /** Levinson and Durbin's recursion. */
    private void predict() {
        Arrays.fill(predictor, 0);
        predictor[0] = 1;
        double error = correlation[0];
        for (int order = 1; order <= ORDER; order++) {
            double sum = 0;
            for (int i = 0; i < order; i++) {
                sum += predictor[i] * correlation[order - i];
            }
            double reflection = -sum / error;
            System.arraycopy(predictor, 0, mirrored, 0, order);
            for (int i = 1; i <= order; i++) {
                predictor[i] += reflection * mirrored[order - i];
            }
            error *= 1 - reflection * reflection;
        }
    }

    private void evaluate() {
        for (int step = 0; step < STEPS; step++) {
            double real = 0;
            double imaginary = 0;
            for (int i = 0; i <= ORDER; i++) {
                real += predictor[i] * cosines[step][i];
                imaginary += predictor[i] * sines[step][i];
            }
            envelope[step] = -(real * real + imaginary * imaginary);
        }
    }

    private void pick() {
        for (int step = FIRST_STEP; step < STEPS - 1; step++) {
            if (envelope[step] > envelope[step - 1] && envelope[step] >= envelope[step + 1]) {
                double hertz = step * STEP_HERTZ;
                if (first == 0 && hertz <= HIGHEST_FIRST) {
                    first = hertz;
                } else if (first > 0 && hertz >= LOWEST_SECOND) {
                    second = hertz;
                    return;
                }
            }
        }
    }
}
