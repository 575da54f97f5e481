package studio.soliloquy.face;

/**
 * A square part of a picture, to be looked at by a network.
 *
 * @param centreX in pixels, pixel centres at .5
 * @param centreY in pixels, pixel centres at .5
 * @param side in pixels
 * @param angle in radians, clockwise on the screen
 */
record Region(double centreX, double centreY, double side, double angle) {
    private static final double NEAR = 0.004;

    Region {
        if (!(side > 0) || !Double.isFinite(side)) {
            throw new IllegalArgumentException("Expected a positive side, found " + side);
        }
    }

    /** The whole picture, with borders above and below or left and right. */
    static Region whole(int width, int height) {
        return new Region(width / 2.0, height / 2.0, Math.max(width, height), 0);
    }

    /** Where a position in the region lies in the picture; (0, 0) is the region's upper left corner, (1, 1) opposite. */
    double pictureX(double u, double v) {
        return centreX + side * ((u - 0.5) * Math.cos(angle) - (v - 0.5) * Math.sin(angle));
    }

    double pictureY(double u, double v) {
        return centreY + side * ((u - 0.5) * Math.sin(angle) + (v - 0.5) * Math.cos(angle));
    }

    /** Whether the two differ by less than a network notices. */
    boolean isNear(Region other) {
        double moved = Math.hypot(other.centreX - centreX, other.centreY - centreY);
        double grown = Math.abs(other.side - side);
        return moved < side * NEAR && grown < side * NEAR && Math.abs(other.angle - angle) < NEAR;
    }
}
