package studio.soliloquy.animation.meshwarp;

/** A rectangle of whole pixels. */
record PixelRectangle(int x, int y, int width, int height) {
    PixelRectangle {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("Expected a positive size, found " + width + "x" + height);
        }
    }

    /** The pixels of a picture that lie within these bounds. */
    static PixelRectangle within(double left, double top, double right, double bottom, int width, int height) {
        int x = (int) Math.max(0, Math.min(width - 1, Math.floor(left)));
        int y = (int) Math.max(0, Math.min(height - 1, Math.floor(top)));
        int endX = (int) Math.max(x + 1, Math.min(width, Math.ceil(right)));
        int endY = (int) Math.max(y + 1, Math.min(height, Math.ceil(bottom)));
        return new PixelRectangle(x, y, endX - x, endY - y);
    }

    int endX() {
        return x + width;
    }

    int endY() {
        return y + height;
    }
}
