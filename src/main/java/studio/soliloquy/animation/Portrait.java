package studio.soliloquy.animation;

import static java.util.Objects.requireNonNull;

import studio.soliloquy.face.Face;
import studio.soliloquy.video.Frame;

/**
 * One upright picture and the face in it that is to talk.
 *
 * @param picture never written to by a model
 * @param face in the picture's own pixels
 */
public record Portrait(Frame picture, Face face) implements Subject {
    public Portrait {
        requireNonNull(picture, "picture");
        requireNonNull(face, "face");
    }
}
