package studio.soliloquy.benchmark;

import static java.util.Objects.requireNonNull;

/**
 * What one frame takes in one stage.
 *
 * @param name {@code prepare}, {@code network} and {@code composite} where the family tells these apart, and {@code encode}:
 *     conversion to YUV and H.264, measured alone
 * @param milliseconds from its begin to its end; stages of several frames run side by side
 */
public record StageShare(String name, double milliseconds) {
    public StageShare {
        requireNonNull(name, "name");
    }
}
