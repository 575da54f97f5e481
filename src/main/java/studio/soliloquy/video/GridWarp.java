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
 * Bends a rectangle of pixels by a coarse grid. For every node of {@link GridNodes} the grid says from where in the
 * source that place is to be taken; between the nodes the places are interpolated, and the {@link GridPicture} is sampled
 * there. A place on a whole pixel gives that very pixel back.
 *
 * <p>Owns native memory, made once and used for every frame. One thread at a time; closed by whoever made it; a second
 * close does nothing.
 */
public final class GridWarp implements AutoCloseable {
    private final GridNodes nodes;
    private final Mat grid;
    private final FloatPointer gridValues;
    private final float[] doubled;
    private final Mat dense;
    private final Size denseSize;
    private final WarpOutput whole;
    private final List<WarpOutput> parts = new ArrayList<>();
    private boolean closed;

    public GridWarp(GridNodes nodes) {
        this.nodes = nodes;
        int step = nodes.step();
        grid = new Mat(nodes.rows(), nodes.columns(), CV_32FC2);
        gridValues = new FloatPointer(grid.data());
        doubled = new float[2 * nodes.count()];
        dense = new Mat(nodes.rows() * step, nodes.columns() * step, CV_32FC2);
        denseSize = new Size(nodes.columns() * step, nodes.rows() * step);
        whole = new WarpOutput(dense, step, step, nodes.width(), nodes.height());
    }

    public GridNodes nodes() {
        return nodes;
    }

    /**
     * A smaller rectangle within this one, bent by the same grid, for sampling that alone.
     *
     * @return the number to hand to {@link #samplePart}
     */
    public int addPart(int x, int y, int width, int height) {
        requireOpen();
        int left = x - nodes.x();
        int top = y - nodes.y();
        if (left < 0 || top < 0 || left + width > nodes.width() || top + height > nodes.height()) {
            throw new IllegalArgumentException(
                    "Expected a part of " + nodes + ", found " + x + ", " + y + ", " + width + "x" + height);
        }
        parts.add(new WarpOutput(dense, left + nodes.step(), top + nodes.step(), width, height));
        return parts.size() - 1;
    }

    /**
     * Takes on a grid, for all samplings to come.
     *
     * @param sources x and y in the source for each node in turn, row by row: two values for each node
     */
    public void bend(float[] sources) {
        requireOpen();
        if (sources.length != 2 * nodes.count()) {
            throw new IllegalArgumentException("Expected " + 2 * nodes.count() + " values, found " + sources.length);
        }
        for (int i = 0; i < sources.length; i++) {
            doubled[i] = 2 * sources[i];
        }
        gridValues.put(doubled, 0, doubled.length);
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
