package studio.soliloquy.speech;

import java.util.List;
import java.util.UUID;

/** Makes speech of text. What is under way is known to this process alone. Safe to call from any thread. */
public interface Synthesis {
    /** All engines that the studio knows, each tried a short while ago at most. */
    List<EngineReport> engines();

    /**
     * Begins to speak a text and returns at once.
     *
     * @throws studio.soliloquy.error.StudioException {@code SPEECH_INVALID}, {@code SPEECH_ENGINE_UNKNOWN},
     *     {@code SPEECH_ENGINE_MISSING}, {@code SPEECH_VOICE_UNKNOWN} or {@code SPEECH_BUSY}
     */
    SpeechJob start(SpeechOrder order);

    /**
     * How far it is; the last ones are remembered until the studio ends.
     *
     * @throws studio.soliloquy.error.StudioException {@code SPEECH_NOT_FOUND}
     */
    SpeechJob get(UUID id);

    /**
     * Ends the engine that speaks it. Does nothing where it has ended.
     *
     * @throws studio.soliloquy.error.StudioException {@code SPEECH_NOT_FOUND}
     */
    void cancel(UUID id);
}
