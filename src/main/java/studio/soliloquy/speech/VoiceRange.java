package studio.soliloquy.speech;

/** The values that something about a voice may have. */
public record VoiceRange(double minimum, double maximum, double step, double normal) {
    boolean contains(double value) {
        return value >= minimum && value <= maximum;
    }
}
