package studio.soliloquy.face;

/** An upright rectangle around a face, in pixels; it may reach over the picture's border. */
public record FaceBox(double x, double y, double width, double height) {
    public FaceBox {
        if (!(width > 0) || !(height > 0)) {
            throw new IllegalArgumentException("Expected a positive size, found " + width + "x" + height);
        }
    }

    double area() {
        return width * height;
    }

    /** The area that both cover divided by the area that at least one covers, 0…1. */
    double overlap(FaceBox other) {
        double sharedWidth = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
        double sharedHeight = Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
        double shared = Math.max(0, sharedWidth) * Math.max(0, sharedHeight);
        return shared / (area() + other.area() - shared);
    }
}
