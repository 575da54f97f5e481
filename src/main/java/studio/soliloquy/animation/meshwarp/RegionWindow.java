package studio.soliloquy.animation.meshwarp;

/** Lets a field come to rest before the border of a rectangle: 1 inside, 0 at the border and beyond. */
record RegionWindow(PixelRectangle bounds, double leftRamp, double topRamp, double rightRamp, double bottomRamp) {
    /** At the border nothing may move at all, not by the hundredth of a pixel that a warp can still tell. */
    private static final double MARGIN = 2;

    /** The same ramp on all sides, in pixels. */
    static RegionWindow of(PixelRectangle bounds, double ramp) {
        return new RegionWindow(bounds, ramp, ramp, ramp, ramp);
    }

    double at(double x, double y) {
        return side(x - bounds.x(), leftRamp)
                * side(y - bounds.y(), topRamp)
                * side(bounds.endX() - 1 - x, rightRamp)
                * side(bounds.endY() - 1 - y, bottomRamp);
    }

    /** Without a ramp nothing is held back: the field may run over that side. */
    private static double side(double distance, double ramp) {
        return ramp <= 0 ? 1 : Ramp.smooth(0, ramp, distance - MARGIN);
    }
}
