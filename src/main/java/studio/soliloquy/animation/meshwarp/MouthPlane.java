package studio.soliloquy.animation.meshwarp;

/**
 * The picture plane seen from the mouth of the portrait at rest: x along the line from corner to corner, y across it
 * and down, in pixels, from a point between the lips.
 *
 * @param rightReach pixels from the origin to the corner on the picture's left
 * @param leftReach pixels from the origin to the corner on the picture's right
 */
record MouthPlane(double originX, double originY, double alongX, double alongY, double rightReach, double leftReach) {
    static MouthPlane of(HeadFrame head, Vector rightCorner, Vector leftCorner) {
        double dx = leftCorner.x() - rightCorner.x();
        double dy = leftCorner.y() - rightCorner.y();
        double width = Math.hypot(dx, dy);
        Vector middle = head.origin();
        double along = ((middle.x() - rightCorner.x()) * dx + (middle.y() - rightCorner.y()) * dy) / width;
        double right = Math.max(0.2 * width, Math.min(0.8 * width, along));
        return new MouthPlane(middle.x(), middle.y(), dx / width, dy / width, right, width - right);
    }

    double width() {
        return rightReach + leftReach;
    }

    double along(double x, double y) {
        return (x - originX) * alongX + (y - originY) * alongY;
    }

    double across(double x, double y) {
        return (y - originY) * alongX - (x - originX) * alongY;
    }

    /** −1 at the corner on the picture's left, 1 at the other: how far out a place is. */
    double sideways(double along) {
        return along / (along < 0 ? rightReach : leftReach);
    }
}
