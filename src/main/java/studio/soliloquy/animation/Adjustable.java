package studio.soliloquy.animation;

import java.util.Set;
import studio.soliloquy.face.FaceAdjustment;

/** What of a subject a model lets a person put right by hand. */
public enum Adjustable {
    /** The part of the picture that it redraws: {@link Portrait#box}, {@link Template#box}. */
    BOX,
    /** The points of the mouth, in the mesh of a {@link Portrait#face}. */
    POINTS;

    /** What is left of an adjustment for a model that heeds these alone: the rest would not change a pixel. */
    public static FaceAdjustment heeded(FaceAdjustment adjustment, Set<Adjustable> heeded) {
        FaceAdjustment box = heeded.contains(BOX) ? adjustment : adjustment.withoutBox();
        return heeded.contains(POINTS) ? box : box.withoutPoints();
    }
}
