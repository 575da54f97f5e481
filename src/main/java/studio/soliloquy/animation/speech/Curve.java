package studio.soliloquy.animation.speech;

import java.util.Arrays;

/** One value for each analysis frame, {@link SpeechFeatures#FRAMES_PER_SECOND} a second. */
final class Curve {
    private Curve() {}

    static float bounded(double value) {
        return (float) Math.max(0, Math.min(1, value));
    }

    /** 0 at {@code low} and below, 1 at {@code high} and above, straight between; {@code low} may be the greater one. */
    static float ramp(double value, double low, double high) {
        return bounded((value - low) / (high - low));
    }

    /** Smooths with a Gaussian; the ends are held. */
    static float[] smooth(float[] curve, double sigma) {
        double[] kernel = gaussian(sigma);
        int reach = kernel.length / 2;
        float[] smooth = new float[curve.length];
        for (int k = 0; k < curve.length; k++) {
            double sum = 0;
            for (int i = -reach; i <= reach; i++) {
                sum += kernel[i + reach] * curve[Math.max(0, Math.min(curve.length - 1, k + i))];
            }
            smooth[k] = (float) sum;
        }
        return smooth;
    }

    /** Smooths what is sure and lets it speak for what is not; nothing sure anywhere near gives {@code neutral}. */
    static float[] smoothSure(float[] curve, float[] sureness, double neutral, double sigma) {
        double[] kernel = gaussian(sigma);
        int reach = kernel.length / 2;
        float[] smooth = new float[curve.length];
        for (int k = 0; k < curve.length; k++) {
            double weights = 0.02;
            double sum = weights * neutral;
            for (int i = Math.max(0, k - reach); i <= Math.min(curve.length - 1, k + reach); i++) {
                double weight = kernel[i - k + reach] * sureness[i];
                weights += weight;
                sum += weight * curve[i];
            }
            smooth[k] = (float) (sum / weights);
        }
        return smooth;
    }

    /** The value that {@code share} of the chosen ones do not exceed; {@code otherwise} when none is chosen. */
    static float percentile(float[] curve, boolean[] chosen, int begin, int end, double share, double otherwise) {
        float[] values = new float[end - begin];
        int count = 0;
        for (int k = begin; k < end; k++) {
            if (chosen[k]) {
                values[count++] = curve[k];
            }
        }
        Arrays.sort(values, 0, count);
        return count == 0 ? (float) otherwise : values[(int) (share * (count - 1))];
    }

    private static double[] gaussian(double sigma) {
        int reach = (int) Math.ceil(3 * sigma);
        double[] kernel = new double[2 * reach + 1];
        double sum = 0;
        for (int i = -reach; i <= reach; i++) {
            kernel[i + reach] = Math.exp(-0.5 * i * i / (sigma * sigma));
            sum += kernel[i + reach];
        }
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] /= sum;
        }
        return kernel;
    }
}
