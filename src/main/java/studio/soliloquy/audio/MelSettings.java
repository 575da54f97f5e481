package studio.soliloquy.audio;

/**
 * How a log-mel spectrogram is computed from sound of {@link SoundFile#SAMPLE_RATE}.
 *
 * @param fft samples of a frame, even, 2 to 65536
 * @param window samples of the periodic Hann window in the middle of a frame, at most {@code fft}
 * @param hop samples between two columns; at most {@code fft}, and below half of it where the edges are mirrored
 * @param bands 1 to 512
 * @param lowest in hertz, as is {@code highest}, which is above it and at most half the sample rate
 * @param preEmphasis how much of each sample is taken away from the next, 0 to below 1
 * @param power 1 for magnitudes, 2 for their squares
 * @param decibels what is brought to {@code range}; what lies outside is cut off
 * @param range of the result
 * @param mirrored whether the sound goes on mirrored beyond its ends; else in silence
 */
public record MelSettings(
        int fft,
        int window,
        int hop,
        int bands,
        double lowest,
        double highest,
        double preEmphasis,
        int power,
        Span decibels,
        Span range,
        boolean mirrored) {
    /** SyncTalk_2D's audio encoder. */
    public static final MelSettings SYNCTALK =
            new MelSettings(800, 800, 200, 80, 55, 7600, 0.97, 1, new Span(-80, 20), new Span(-4, 4), false);

    private static final int LONGEST_FRAME = 65536;
    private static final int MOST_BANDS = 512;

    /** From {@code low} to {@code high}, which is above it. */
    public record Span(double low, double high) {
        public Span {
            require(low < high, "a low end below the high one", low + " and " + high);
        }

        double length() {
            return high - low;
        }
    }

    public MelSettings {
        require(fft >= 2 && fft <= LONGEST_FRAME && fft % 2 == 0, "an even frame of 2 to 65536 samples", fft);
        require(window >= 1 && window <= fft, "a window of 1 to " + fft + " samples", window);
        require(hop >= 1 && hop <= fft, "a hop of 1 to " + fft + " samples", hop);
        require(!mirrored || hop < fft / 2, "a hop below half a frame where the edges are mirrored", hop);
        require(bands >= 1 && bands <= MOST_BANDS, "1 to 512 bands", bands);
        boolean inside = lowest >= 0 && lowest < highest && highest <= SoundFile.SAMPLE_RATE / 2.0;
        require(inside, "frequencies that rise within 0 to 8000 Hz", lowest + " and " + highest);
        require(preEmphasis >= 0 && preEmphasis < 1, "a pre-emphasis of 0 to below 1", preEmphasis);
        require(power == 1 || power == 2, "a power of 1 or 2", power);
    }

    private static void require(boolean right, String expected, Object found) {
        if (!right) {
            throw new IllegalArgumentException("Expected " + expected + ", found " + found);
        }
    }

    public double columnsPerSecond() {
        return (double) SoundFile.SAMPLE_RATE / hop;
    }

    /** How many columns a sound has. */
    public int columns(SoundFile sound) {
        return Math.toIntExact(1 + sound.samples() / hop);
    }
}
