package studio.soliloquy.audio;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/**
 * Features of speech on disk: {@code rows} × {@code width} little-endian float32 values, row by row, nothing else; one
 * row for each video frame. Readers take the rows they need; it is never loaded whole.
 */
public record FeatureFile(Path path, int rows, int width) {
    public FeatureFile {
        requireNonNull(path, "path");
        if (rows < 1 || width < 1) {
            throw new IllegalArgumentException("Expected at least one row of one value, found " + rows + " × " + width);
        }
    }
}
