package studio.soliloquy.model;

import static java.util.Objects.requireNonNull;

/**
 * A file of a model, compared with what its descriptor says of it.
 *
 * @param foundBytes its size, 0 where it is missing
 */
public record CheckedFile(String name, State state, long expectedBytes, long foundBytes) {
    public CheckedFile {
        requireNonNull(name, "name");
        requireNonNull(state, "state");
    }

    /** What was found. */
    public enum State {
        WHOLE,
        MISSING,
        /** It ends too early. */
        TRUNCATED,
        /** It has other bytes. */
        ALTERED
    }
}
