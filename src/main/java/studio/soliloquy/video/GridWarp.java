package studio.soliloquy.video;

import static org.bytedeco.opencv.global.opencv_core.CV_32FC2;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Bends a rectangle of pixels by a coarse grid. For every node the grid says from where in the source that place is to
 * be taken; between the nodes the places are interpolated, and the source is sampled there with a cubic kernel (masks:
 * linearly). A place on a whole pixel gives that very pixel back.
 *
 * <p>The nodes lie {@link #step()} pixels apart and reach one step over the rectangle on every side, so that node
 * (column, row) is at {@link #nodeX}, {@link #nodeY} in the coordinates of the source, pixel centres at whole numbers.
 *
 * <p>Owns native memory, made once and used for every frame. One thread at a time; closed by whoever made it; a second
 * close does nothing.
 */
public final class GridWarp implements AutoCloseable {
    private static final int MARGIN = 1;

    private final int x;
    private final int y;
    private final int step;
    private final Mat grid;
    private final FloatPointer gridValues;
    private final Mat dense;
    private final Size denseSize;
    private final WarpOutput whole;
    private final List<WarpOutput> parts = new ArrayList<>();
    private boolean closed;

    /**
     * @param x left edge of the rectangle in the source
     * @param y its upper edge
     * @param width in pixels, at least 1
     * @param height in pixels, at least 1
     * @param step pixels between two nodes, at least 1
     */
    public GridWarp(int x, int y, int width, int height, int step) {
        if (width < 1 || height < 1 || step < 1) {
            throw new IllegalArgumentException(
                    "Expected a positive size and step, found " + width + "x" + height + ", " + step);
        }
        this.x = x;
        this.y = y;
        this.step = step;
        int columns = (width + step - 1) / step + 2 * MARGIN;
        int rows = (height + step - 1) / step + 2 * MARGIN;
        grid = new Mat(rows, columns, CV_32FC2);
        gridValues = new FloatPointer(grid.data());
        dense = new Mat(rows * step, columns * step, CV_32FC2);
        denseSize = new Size(columns * step, rows * step);
        whole = new WarpOutput(dense, MARGIN * step, MARGIN * step, width, height);
    }

    public int step() {
        return step;
    }

    public int columns() {
        return grid.cols();
    }

    public int rows() {
        return grid.rows();
    }

    /** Where the nodes of a column are, in pixels of the source. */
    public double nodeX(int column) {
        return x + (column - MARGIN + 0.5) * step - 0.5;
    }

    /** Where the nodes of a row are, in pixels of the source. */
    public double nodeY(int row) {
        return y + (row - MARGIN + 0.5) * step - 0.5;
    }

    /**
     * A smaller rectangle within this one, bent by the same grid, for sampling that alone.
     *
     * @return the number to hand to {@link #samplePart}
     */
    public int addPart(int partX, int partY, int width, int height) {
        requireOpen();
        if (partX < x || partY < y || partX + width > x + whole.width() || partY + height > y + whole.height()) {
            throw new IllegalArgumentException("Expected a part within the rectangle, found " + partX + ", " + partY
                    + ", " + width + "x" + height);
        }
        parts.add(new WarpOutput(dense, partX - x + MARGIN * step, partY - y + MARGIN * step, width, height));
        return parts.size() - 1;
    }

    /**
     * Takes on a grid, for all samplings to come.
     *
     * @param sources x and y in the source for each node in turn, row by row: {@code rows * columns * 2} values
     */
    public void bend(float[] sources) {
        requireOpen();
        if (sources.length != rows() * columns() * 2) {
            throw new IllegalArgumentException(
                    "Expected " + rows() * columns() * 2 + " values, found " + sources.length);
        }
        gridValues.put(sources, 0, sources.length);
        resize(grid, dense, denseSize, 0, 0, INTER_LINEAR);
    }

    /** Samples the bent rectangle into {@code into}: {@code width * height * channels} bytes, row by row. */
    public void sample(GridPicture source, byte[] into) {
        requireOpen();
        whole.sample(source, into);
    }

    /** Samples one part of it, as {@link #sample} does. */
    public void samplePart(int part, GridPicture source, byte[] into) {
        requireOpen();
        parts.get(part).sample(source, into);
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("Expected an open warp, found a closed one");
        }
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            parts.forEach(WarpOutput::close);
            whole.close();
            denseSize.close();
            dense.close();
            gridValues.close();
            grid.close();
        }
    }
}
