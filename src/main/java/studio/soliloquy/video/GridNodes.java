package studio.soliloquy.video;

/**
 * Where a {@link GridWarp} has its nodes: {@code step} pixels apart over a rectangle, and one step over its border on
 * every side. Pixel centres are at whole numbers.
 *
 * @param x left edge of the rectangle in the source
 * @param y its upper edge
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 * @param step pixels between two nodes, at least 1
 */
public record GridNodes(int x, int y, int width, int height, int step) {
    public GridNodes {
        if (width < 1 || height < 1 || step < 1) {
            throw new IllegalArgumentException(
                    "Expected a positive size and step, found " + width + "x" + height + ", " + step);
        }
    }

    public int columns() {
        return (width + step - 1) / step + 2;
    }

    public int rows() {
        return (height + step - 1) / step + 2;
    }

    public int count() {
        return columns() * rows();
    }

    /** Where a node is, counted row by row. */
    public double nodeX(int node) {
        return x + (node % columns() - 0.5) * step - 0.5;
    }

    public double nodeY(int node) {
        return y + (node / columns() - 0.5) * step - 0.5;
    }
}
