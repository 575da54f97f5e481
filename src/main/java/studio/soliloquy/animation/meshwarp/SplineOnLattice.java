package studio.soliloquy.animation.meshwarp;

import java.util.Arrays;

/**
 * A spline's basis functions on the nodes of a lattice, worked out once, so that a frame costs one weighted sum. Never
 * changes once made; safe to use from any thread.
 */
final class SplineOnLattice {
    private final float[][] basis;

    SplineOnLattice(ThinPlateSpline spline, NodeLattice lattice) {
        basis = new float[spline.coefficients()][lattice.nodes()];
        for (int coefficient = 0; coefficient < basis.length; coefficient++) {
            for (int node = 0; node < lattice.nodes(); node++) {
                basis[coefficient][node] = (float) spline.basis(coefficient, lattice.x(node), lattice.y(node));
            }
        }
    }

    /** The field at all nodes, replacing what {@code values} holds. */
    void evaluate(float[] coefficients, float[] values) {
        Arrays.fill(values, 0);
        for (int coefficient = 0; coefficient < basis.length; coefficient++) {
            add(values, basis[coefficient], coefficients[coefficient]);
        }
    }

    private static void add(float[] values, float[] basis, float weight) {
        for (int node = 0; node < values.length; node++) {
            values[node] += weight * basis[node];
        }
    }
}
