package studio.soliloquy.animation.meshwarp;

import studio.soliloquy.video.GridWarp;

/** The nodes of a coarse grid over a rectangle: where they are, and values between them. */
record NodeLattice(double left, double top, int step, int columns, int rows) {
    static NodeLattice of(GridWarp warp) {
        return new NodeLattice(warp.nodeX(0), warp.nodeY(0), warp.step(), warp.columns(), warp.rows());
    }

    int nodes() {
        return columns * rows;
    }

    double x(int node) {
        return left + (node % columns) * step;
    }

    double y(int node) {
        return top + (node / columns) * step;
    }

    /** A value between the nodes, linearly; outside the lattice that of its border. */
    double at(float[] values, double x, double y) {
        double column = Math.max(0, Math.min(columns - 1.001, (x - left) / step));
        double row = Math.max(0, Math.min(rows - 1.001, (y - top) / step));
        int i = (int) column;
        int j = (int) row;
        double u = column - i;
        double v = row - j;
        int node = j * columns + i;
        double upper = values[node] + (values[node + 1] - values[node]) * u;
        double lower = values[node + columns] + (values[node + columns + 1] - values[node + columns]) * u;
        return upper + (lower - upper) * v;
    }
}
