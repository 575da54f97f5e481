package studio.soliloquy.template;

import java.util.Optional;
import studio.soliloquy.face.FaceMesh;

/**
 * The part of a frame that a network redraws, in whole pixels. It lies within the frame.
 *
 * @param x of the left column
 * @param y of the upper row
 */
public record CropBox(int x, int y, int width, int height) {
    /**
     * The square that SyncTalk_2D redraws of a face: from temple to temple, from the nose down, cut off where the picture
     * ends. Empty where nothing is left.
     */
    public static Optional<CropBox> of(FaceMesh mesh, int width, int height) {
        return MeshLandmarks.of(mesh).box(width, height);
    }

    public CropBox {
        if (x < 0 || y < 0 || width < 1 || height < 1) {
            throw new IllegalArgumentException(
                    "Expected a box within the frame, found " + width + "×" + height + " at " + x + ", " + y);
        }
    }
}
