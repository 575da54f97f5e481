package studio.soliloquy.animation.meshwarp;

import studio.soliloquy.video.GridNodes;

/** Values at the nodes of a grid, and between them. */
record NodeLattice(GridNodes grid) {
    int nodes() {
        return grid.count();
    }

    int columns() {
        return grid.columns();
    }

    int rows() {
        return grid.rows();
    }

    int step() {
        return grid.step();
    }

    double x(int node) {
        return grid.nodeX(node);
    }

    double y(int node) {
        return grid.nodeY(node);
    }

    /** A value between the nodes, linearly; outside the lattice that of its border. */
    double at(float[] values, double x, double y) {
        int columns = columns();
        double column = Math.max(0, Math.min(columns - 1.001, (x - x(0)) / step()));
        double row = Math.max(0, Math.min(rows() - 1.001, (y - y(0)) / step()));
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
