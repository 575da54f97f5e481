package studio.soliloquy.audio;

/** Levels relative to full scale. */
final class Decibels {
    /** Below every sound: the level of silence. */
    static final double SILENCE = -120;

    private Decibels() {}

    static double ofPower(double power) {
        return Math.max(SILENCE, 10 * Math.log10(Math.max(power, Double.MIN_NORMAL)));
    }
}
