package studio.soliloquy.template;

import java.util.Optional;
import studio.soliloquy.face.BoxAdjustment;
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

    /**
     * The same box as a person has moved and resized it, cut off where the picture ends.
     *
     * @param pictureWidth in pixels, as is {@code pictureHeight}
     */
    public CropBox adjusted(BoxAdjustment by, int pictureWidth, int pictureHeight) {
        if (by.equals(BoxAdjustment.NONE)) {
            return this;
        }
        double centreX = x + width * (0.5 + by.right());
        double centreY = y + height * (0.5 + by.down());
        int left = within(centreX - width * by.scale() / 2, 0, pictureWidth - 1);
        int top = within(centreY - height * by.scale() / 2, 0, pictureHeight - 1);
        int right = within(centreX + width * by.scale() / 2, left + 1, pictureWidth);
        int bottom = within(centreY + height * by.scale() / 2, top + 1, pictureHeight);
        return new CropBox(left, top, right - left, bottom - top);
    }

    private static int within(double edge, int least, int most) {
        return (int) Math.max(least, Math.min(most, Math.round(edge)));
    }

    public CropBox {
        if (x < 0 || y < 0 || width < 1 || height < 1) {
            throw new IllegalArgumentException(
                    "Expected a box within the frame, found " + width + "×" + height + " at " + x + ", " + y);
        }
    }
}
