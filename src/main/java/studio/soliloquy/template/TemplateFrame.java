package studio.soliloquy.template;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Optional;

/**
 * One frame of a template set.
 *
 * @param picture JPEG or PNG, as uploaded
 * @param crop where the face is
 * @param parsing a PNG of the picture's size that colours what must stay as it is, where the set has one
 * @param landmarks the file of 110 points that the crop was taken from; empty where the set came with boxes alone
 */
public record TemplateFrame(Path picture, CropBox crop, Optional<Path> parsing, Optional<Path> landmarks) {
    public TemplateFrame {
        requireNonNull(picture, "picture");
        requireNonNull(crop, "crop");
        requireNonNull(parsing, "parsing");
        requireNonNull(landmarks, "landmarks");
    }

    /** A frame whose landmarks nobody needs. */
    public TemplateFrame(Path picture, CropBox crop, Optional<Path> parsing) {
        this(picture, crop, parsing, Optional.empty());
    }
}
