package studio.soliloquy.animation.meshwarp;

/**
 * Turns a field that says where each place goes, d, into one that says where each place comes from: s = p − d(s), by
 * fixed-point steps, which close in as long as the field nowhere stretches or squeezes by more than its own length.
 */
final class BackwardGrid {
    private static final int MOST_STEPS = 16;

    /** Where a step moves a place by less than this, in pixels, it has closed in. */
    private static final double CLOSE_ENOUGH = 0.01;

    private BackwardGrid() {}

    /**
     * @param lattice of the displacements
     * @param sources receives x and y for each node in turn
     */
    static void invert(NodeLattice lattice, float[] dx, float[] dy, float[] sources) {
        for (int node = 0; node < lattice.nodes(); node++) {
            double x = lattice.x(node);
            double y = lattice.y(node);
            double sourceX = x - dx[node];
            double sourceY = y - dy[node];
            double change = 1;
            for (int step = 1; step < MOST_STEPS && change > CLOSE_ENOUGH; step++) {
                double nextX = x - lattice.at(dx, sourceX, sourceY);
                double nextY = y - lattice.at(dy, sourceX, sourceY);
                change = Math.abs(nextX - sourceX) + Math.abs(nextY - sourceY);
                sourceX = nextX;
                sourceY = nextY;
            }
            sources[2 * node] = (float) sourceX;
            sources[2 * node + 1] = (float) sourceY;
        }
    }
}
