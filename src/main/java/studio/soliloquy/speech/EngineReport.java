package studio.soliloquy.speech;

import java.util.List;
import java.util.Optional;

/**
 * An engine as it was found on this machine.
 *
 * @param title for people
 * @param available whether it can speak now
 * @param explanation why it cannot, and what to install; empty where it can
 * @param speed as a multiple of the voice's own; empty where it cannot be chosen
 * @param pitch from low to high; empty where it cannot be chosen
 */
public record EngineReport(
        String id,
        String title,
        boolean available,
        String explanation,
        List<Voice> voices,
        Optional<VoiceRange> speed,
        Optional<VoiceRange> pitch) {
    public EngineReport {
        voices = List.copyOf(voices);
    }
}
