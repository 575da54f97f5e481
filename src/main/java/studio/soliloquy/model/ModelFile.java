package studio.soliloquy.model;

import static java.util.Objects.requireNonNull;

/**
 * A file that belongs to a model.
 *
 * @param name within the model's folder: letters, digits, dots, hyphens and underscores
 * @param sha256 of its bytes, in hexadecimal
 */
public record ModelFile(String name, long bytes, String sha256) {
    public ModelFile {
        requireNonNull(name, "name");
        requireNonNull(sha256, "sha256");
        if (!isName(name) || bytes < 1 || !sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException(
                    "Expected a plain name, a size and a SHA-256, found " + name + ", " + bytes + ", " + sha256);
        }
    }

    /** Whether a file of a model may be called so. */
    public static boolean isName(String name) {
        return name.matches("[A-Za-z0-9_][A-Za-z0-9._-]{0,99}");
    }
}
