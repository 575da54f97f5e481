package studio.soliloquy.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import studio.soliloquy.error.StudioException;

/**
 * How far the download of a model is.
 *
 * @param model its id
 * @param bytesDone of all its files together
 * @param bytes that there will be
 * @param failure why it failed; empty unless it did
 */
public record ModelDownload(String model, State state, long bytesDone, long bytes, Optional<StudioException> failure) {
    public ModelDownload {
        requireNonNull(model, "model");
        requireNonNull(state, "state");
        requireNonNull(failure, "failure");
    }

    /** Where a download stands. One that is done is none any more: there is the model instead. */
    public enum State {
        RUNNING,
        /** All bytes are there and are compared with their hashes. */
        CHECKING,
        /** Somebody stopped it, or the studio was. It goes on from where it is when it is started. */
        PAUSED,
        /** As paused, for a reason of its own. */
        FAILED
    }
}
