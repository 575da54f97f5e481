package studio.soliloquy.speech;

import java.util.Optional;

/**
 * What is to be spoken.
 *
 * @param engine by its id
 * @param voice by its id, one of the engine's
 * @param speed as a multiple of the voice's own; empty for 1
 * @param pitch in the engine's own range; empty for its normal one
 */
public record SpeechOrder(String engine, String voice, String text, Optional<Double> speed, Optional<Double> pitch) {
    @SuppressWarnings("OptionalAssignedToNull")
    public SpeechOrder {
        // What a JSON document leaves out arrives as null.
        speed = speed == null ? Optional.empty() : speed;
        pitch = pitch == null ? Optional.empty() : pitch;
        text = text == null ? "" : readable(text);
    }

    /** Control characters are not spoken, and engines differ in what they make of them. */
    private static String readable(String text) {
        return text.replace('\t', ' ').replaceAll("[\\p{Cc}&&[^\\n]]", "").strip();
    }
}
