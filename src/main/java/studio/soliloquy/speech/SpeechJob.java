package studio.soliloquy.speech;

import java.util.Optional;
import java.util.UUID;
import studio.soliloquy.asset.AssetId;

/**
 * A text on its way to sound.
 *
 * @param asset the sound, once it is done
 * @param failure empty unless it failed
 */
public record SpeechJob(UUID id, State state, Optional<AssetId> asset, Optional<Failure> failure) {
    /** How far it is. */
    public enum State {
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }

    /** Why nothing was spoken, in words, and what to do. */
    public record Failure(String code, String message, String hint) {}
}
