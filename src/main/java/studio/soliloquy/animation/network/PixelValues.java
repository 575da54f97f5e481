package studio.soliloquy.animation.network;

/**
 * What a network takes for a colour's 256 levels: {@code (level / 255 * scale − mean) / deviation}, for each of its three
 * channels. Never changes, safe to use from any thread.
 */
public final class PixelValues {
    private static final int COLOURS = 3;
    private static final int LEVELS = 256;

    /** 0…1, blue first. */
    public static final PixelValues BGR_TO_ONE =
            new PixelValues(false, new double[] {1, 1, 1}, new double[3], new double[] {1, 1, 1});

    private final boolean redFirst;
    private final float[][] tables = new float[COLOURS][LEVELS];

    /**
     * @param redFirst whether the network's channels are red, green, blue; else blue, green, red
     * @param scale of 0…1, by channel, as are {@code mean} and {@code deviation}; the arrays stay the caller's
     */
    public PixelValues(boolean redFirst, double[] scale, double[] mean, double[] deviation) {
        this.redFirst = redFirst;
        for (int channel = 0; channel < COLOURS; channel++) {
            for (int level = 0; level < LEVELS; level++) {
                tables[channel][level] =
                        (float) ((level / 255.0 * scale[channel] - mean[channel]) / deviation[channel]);
            }
        }
    }

    /** Where the colour of {@code channel} stands in a pixel of a frame, which is blue, green, red. */
    int byteOf(int channel) {
        return redFirst ? COLOURS - 1 - channel : channel;
    }

    float[] table(int channel) {
        return tables[channel];
    }
}
