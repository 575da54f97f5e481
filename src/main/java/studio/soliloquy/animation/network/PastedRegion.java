package studio.soliloquy.animation.network;

/**
 * The part of a network's square that is put back into the frame, as fractions of the square's edge.
 *
 * @param left 0…1, as are {@code top}, {@code right} and {@code bottom}
 * @param feather over how much of the edge a seamless paste comes in, greater than 0
 * @param matched whether a seamless paste brings the network's colours to those of the frame
 */
public record PastedRegion(double left, double top, double right, double bottom, double feather, boolean matched) {
    /** Wide enough to hide what colours alone cannot match, narrow enough to spare the chin. */
    public static final double FEATHER = 0.08;

    public static final PastedRegion WHOLE = new PastedRegion(0, 0, 1, 1, FEATHER, true);

    public PastedRegion {
        boolean inside = left >= 0 && top >= 0 && right <= 1 && bottom <= 1;
        if (!inside || !(left < right) || !(top < bottom) || !(feather > 0 && feather <= 0.5)) {
            throw new IllegalArgumentException("Expected a region within 0…1 and a feather of at most 0.5, found "
                    + left + ", " + top + ", " + right + ", " + bottom + " and " + feather);
        }
    }

    /** The first of {@code length} pixels of a box that a hard paste replaces: at the square's own edge the rim too. */
    int begin(double fraction, int length, CropGeometry geometry) {
        return fraction == 0 ? 0 : pixel(fraction, length, geometry);
    }

    /** The first one behind them. */
    int end(double fraction, int length, CropGeometry geometry) {
        return fraction == 1 ? length : pixel(fraction, length, geometry);
    }

    private static int pixel(double fraction, int length, CropGeometry geometry) {
        double position = (geometry.rim() + fraction * geometry.inner()) / geometry.crop();
        return (int) Math.round(position * length);
    }
}
