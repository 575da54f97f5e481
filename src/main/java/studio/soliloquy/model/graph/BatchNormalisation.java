package studio.soliloquy.model.graph;

/**
 * What a trained batch normalisation does to each channel: {@code (x − mean) / √(variance + 1e-5) · weight + bias}.
 * Each array has one value for each channel and stays the caller's.
 */
public record BatchNormalisation(float[] weight, float[] bias, float[] mean, float[] variance) {
    private static final double EPSILON = 1e-5;

    public BatchNormalisation {
        if (weight.length != bias.length || weight.length != mean.length || weight.length != variance.length) {
            throw new IllegalArgumentException("Expected four arrays of one length, found " + weight.length + ", "
                    + bias.length + ", " + mean.length + " and " + variance.length);
        }
    }

    int channels() {
        return weight.length;
    }

    double scale(int channel) {
        return weight[channel] / Math.sqrt(variance[channel] + EPSILON);
    }

    double shift(int channel, double input) {
        return (input - mean[channel]) * scale(channel) + bias[channel];
    }
}
