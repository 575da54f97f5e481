package studio.soliloquy.model.graph;

import java.util.Arrays;

/**
 * The weights of a convolution. The arrays are handed over: nobody changes them any more.
 *
 * @param shape channels out, channels in for each group, height, width
 * @param weights in C order
 * @param bias one value for each channel out
 */
public record Kernel(int[] shape, float[] weights, float[] bias) {
    public Kernel {
        if (shape.length != 4
                || weights.length != shape[0] * shape[1] * shape[2] * shape[3]
                || bias.length != shape[0]) {
            throw new IllegalArgumentException("Expected four lengths with weights and bias to match, found "
                    + Arrays.toString(shape) + " with " + weights.length + " weights and " + bias.length + " biases");
        }
    }

    public static Kernel withoutBias(int[] shape, float[] weights) {
        return new Kernel(shape, weights, new float[shape[0]]);
    }

    /** The convolution that gives what this one gives after the normalisation, computed in double and rounded once. */
    public Kernel normalised(BatchNormalisation normalisation) {
        if (normalisation.channels() != shape[0]) {
            throw new IllegalArgumentException("Expected " + shape[0] + " channels, found " + normalisation.channels());
        }
        int each = weights.length / shape[0];
        float[] scaled = new float[weights.length];
        float[] shifted = new float[bias.length];
        for (int channel = 0; channel < shape[0]; channel++) {
            double scale = normalisation.scale(channel);
            for (int i = channel * each; i < (channel + 1) * each; i++) {
                scaled[i] = (float) (weights[i] * scale);
            }
            shifted[channel] = (float) normalisation.shift(channel, bias[channel]);
        }
        return new Kernel(shape, scaled, shifted);
    }
}
