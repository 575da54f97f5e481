package studio.soliloquy.face;

/** The smallest rectangle, turned by a given angle, around the points included so far. */
final class RotatedBounds {
    private final double angle;
    private final double cos;
    private final double sin;
    private double left = Double.POSITIVE_INFINITY;
    private double right = Double.NEGATIVE_INFINITY;
    private double top = Double.POSITIVE_INFINITY;
    private double bottom = Double.NEGATIVE_INFINITY;

    /** @param angle in radians, clockwise on the screen */
    RotatedBounds(double angle) {
        this.angle = angle;
        this.cos = Math.cos(angle);
        this.sin = Math.sin(angle);
    }

    void include(double x, double y) {
        double across = cos * x + sin * y;
        double along = cos * y - sin * x;
        left = Math.min(left, across);
        right = Math.max(right, across);
        top = Math.min(top, along);
        bottom = Math.max(bottom, along);
    }

    double angle() {
        return angle;
    }

    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }

    double centreX() {
        return (cos * (left + right) - sin * (top + bottom)) / 2;
    }

    double centreY() {
        return (sin * (left + right) + cos * (top + bottom)) / 2;
    }
}
