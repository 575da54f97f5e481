package studio.soliloquy.animation.network;

import studio.soliloquy.face.BoxAdjustment;
import studio.soliloquy.template.CropBox;
import studio.soliloquy.template.TemplateSet;
import studio.soliloquy.video.Frame;

/** Where the face is in each frame of a template set. Safe to use from any thread; the same frame has the same box. */
@FunctionalInterface
public interface FaceBoxes {
    /** @param picture of the frame, whole */
    CropBox box(int frame, Frame picture);

    /** The same boxes as a person has moved and resized them. */
    default FaceBoxes adjusted(BoxAdjustment by) {
        return (frame, picture) -> box(frame, picture).adjusted(by, picture.width(), picture.height());
    }

    /** The boxes that the set came with. */
    static FaceBoxes of(TemplateSet set) {
        return (frame, picture) -> set.frames().get(frame).crop();
    }
}
