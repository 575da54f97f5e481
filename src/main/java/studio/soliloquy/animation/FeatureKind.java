package studio.soliloquy.animation;

import static java.util.Objects.requireNonNull;

/**
 * Features of speech that a network of another tool makes.
 *
 * @param name for people: {@code HuBERT}
 * @param width how many values a row has
 */
public record FeatureKind(String name, int width) {
    public FeatureKind {
        requireNonNull(name, "name");
        if (width < 1) {
            throw new IllegalArgumentException("Expected at least one value in a row, found " + width);
        }
    }
}
