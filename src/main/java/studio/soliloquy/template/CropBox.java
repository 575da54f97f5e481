package studio.soliloquy.template;

/**
 * The part of a frame that a network redraws, in whole pixels. It lies within the frame.
 *
 * @param x of the left column
 * @param y of the upper row
 */
public record CropBox(int x, int y, int width, int height) {
    public CropBox {
        if (x < 0 || y < 0 || width < 1 || height < 1) {
            throw new IllegalArgumentException(
                    "Expected a box within the frame, found " + width + "×" + height + " at " + x + ", " + y);
        }
    }
}
