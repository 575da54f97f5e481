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

    /** What the channels from {@code from} to before {@code to} contribute, without the bias. */
    public Kernel ofInputs(int from, int to) {
        int area = shape[2] * shape[3];
        float[] part = new float[shape[0] * (to - from) * area];
        for (int channel = 0; channel < shape[0]; channel++) {
            System.arraycopy(
                    weights,
                    (channel * shape[1] + from) * area,
                    part,
                    channel * (to - from) * area,
                    (to - from) * area);
        }
        return withoutBias(new int[] {shape[0], to - from, shape[2], shape[3]}, part);
    }

    public Kernel withBias(float[] other) {
        return new Kernel(shape, weights, other);
    }

    /** Whether it looks at one pixel at a time. */
    public boolean isPointwise() {
        return shape[2] == 1 && shape[3] == 1;
    }

    /** The kernel of one pixel that gives what this one gives of what {@code first} gives, computed in double. */
    public Kernel after(Kernel first) {
        if (!isPointwise() || !first.isPointwise() || first.shape[0] != shape[1]) {
            throw new IllegalArgumentException("Expected kernels of one pixel that fit, found "
                    + Arrays.toString(first.shape) + " and then " + Arrays.toString(shape));
        }
        float[] product = new float[shape[0] * first.shape[1]];
        float[] shifted = new float[shape[0]];
        for (int channel = 0; channel < shape[0]; channel++) {
            for (int input = 0; input < first.shape[1]; input++) {
                product[channel * first.shape[1] + input] = (float) dot(channel, first.weights, input, first.shape[1]);
            }
            shifted[channel] = (float) (bias[channel] + dot(channel, first.bias, 0, 1));
        }
        return new Kernel(new int[] {shape[0], first.shape[1], 1, 1}, product, shifted);
    }

    private double dot(int channel, float[] values, int from, int step) {
        double sum = 0;
        for (int i = 0; i < shape[1]; i++) {
            sum += (double) weights[channel * shape[1] + i] * values[from + i * step];
        }
        return sum;
    }
}
