package studio.soliloquy.animation;

import static java.util.Objects.requireNonNull;

import studio.soliloquy.face.BoxAdjustment;
import studio.soliloquy.face.Face;
import studio.soliloquy.video.Frame;

/**
 * One upright picture and the face in it that is to talk.
 *
 * @param picture never written to by a model
 * @param face in the picture's own pixels, its points where a person wants them
 * @param box how a person moved the part that a model redraws
 */
public record Portrait(Frame picture, Face face, BoxAdjustment box) implements Subject {
    public Portrait {
        requireNonNull(picture, "picture");
        requireNonNull(face, "face");
        requireNonNull(box, "box");
    }

    /** A face that nobody has adjusted. */
    public Portrait(Frame picture, Face face) {
        this(picture, face, BoxAdjustment.NONE);
    }
}
