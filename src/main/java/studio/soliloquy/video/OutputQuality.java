package studio.soliloquy.video;

/** How carefully a video is encoded. What {@link #GOOD} means is configured under {@code studio.video}. */
public enum OutputQuality {
    /** Small and quick to make, to look at and throw away: about 40 % of the bytes. */
    DRAFT(8, EncoderPreset.SUPERFAST, 64),
    /** As configured; hard to tell from the original unless that was changed. */
    GOOD(0, null, 256),
    /** To be cut and encoded once more: about twice the bytes, and slower. */
    BEST(-6, EncoderPreset.MEDIUM, 256);

    private final int crfStep;
    private final EncoderPreset bound;
    private final int gifColours;

    OutputQuality(int crfStep, EncoderPreset bound, int gifColours) {
        this.crfStep = crfStep;
        this.bound = bound;
        this.gifColours = gifColours;
    }

    /** A GIF's at most. */
    int gifColours() {
        return gifColours;
    }

    int crf(int configured) {
        return Math.max(VideoSettings.LEAST_CRF, Math.min(VideoSettings.LARGEST_CRF, configured + crfStep));
    }

    /** A draft is never slower than configured, and the best never hastier. */
    EncoderPreset preset(EncoderPreset configured) {
        return switch (this) {
            case DRAFT -> configured.compareTo(bound) < 0 ? configured : bound;
            case GOOD -> configured;
            case BEST -> configured.compareTo(bound) > 0 ? configured : bound;
        };
    }

    /** How many times as many bytes as {@link #GOOD}, roughly: six steps of the rate factor double them. */
    public double bytesComparedToGood() {
        return Math.pow(2, -crfStep / 6.0);
    }
}
