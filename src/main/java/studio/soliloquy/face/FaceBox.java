package studio.soliloquy.face;

/** An upright rectangle around a face, in pixels; it may reach over the picture's border. */
public record FaceBox(double x, double y, double width, double height) {
    public FaceBox {
        if (!(width > 0) || !(height > 0)) {
            throw new IllegalArgumentException("Expected a positive size, found " + width + "x" + height);
        }
    }
}
