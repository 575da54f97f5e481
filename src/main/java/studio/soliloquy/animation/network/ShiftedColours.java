package studio.soliloquy.animation.network;

import studio.soliloquy.video.Frame;

/**
 * By how much one colour is shifted in each pixel of a patch, as whole numbers of which the last {@link #BITS} are behind
 * the point. One thread at a time.
 */
final class ShiftedColours {
    static final int BITS = 16;

    private static final double ONE = 1 << BITS;
    /** Nothing is shifted by more: no colour has more levels. */
    private static final double MOST = 256;

    private final CropGeometry geometry;
    private ColourField field;
    private Frame patch;
    private int first;
    private int step;

    ShiftedColours(CropGeometry geometry) {
        this.geometry = geometry;
    }

    /** @param within the patch that the field's square is the inside of */
    void take(ColourField shifts, Frame within) {
        field = shifts;
        patch = within;
    }

    void toRow(int y) {
        double v = inSquare(y, patch.height());
        double left = bounded(field.at(inSquare(0, patch.width()), v));
        double right = bounded(field.at(inSquare(patch.width() - 1, patch.width()), v));
        first = (int) Math.round((left + 0.5) * ONE);
        step = (int) Math.round((right - left) * ONE / Math.max(1, patch.width() - 1));
    }

    private double inSquare(int position, int length) {
        double inside = (position + 0.5) * geometry.crop() / length - geometry.rim() - 0.5;
        return 2 * inside / (geometry.inner() - 1) - 1;
    }

    private static double bounded(double shift) {
        return Math.max(-MOST, Math.min(MOST, shift));
    }

    /** Of the row's first pixel, and half a level more, so that cutting off rounds. */
    int first() {
        return first;
    }

    /** From each pixel to the next. */
    int step() {
        return step;
    }
}
