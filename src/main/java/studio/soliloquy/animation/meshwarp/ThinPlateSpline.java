package studio.soliloquy.animation.meshwarp;

/**
 * The smoothest way to spread values known at scattered points over the plane (Duchon 1977): it minimises the bending
 * energy of a thin plate. With U(r) = r² log r and the affine part a,
 *
 * <pre>f(p) = a₀ + aₓ x + a_y y + Σ wᵢ U(|p − pᵢ|),   (K + λI) w + P a = values,   Pᵀ w = 0</pre>
 *
 * <p>The matrix depends on the points alone. It is inverted once; each frame's coefficients are one product.
 */
final class ThinPlateSpline {
    private static final int AFFINE = 3;

    private final double[] xs;
    private final double[] ys;
    private final double unit;
    private final double ridge;
    private final double[][] inverse;

    /**
     * @param unit length in pixels that radii are measured in, so that the ridge means the same at every size
     * @param ridge λ: how far a value may be missed for a smoother plate
     */
    ThinPlateSpline(double[] xs, double[] ys, double unit, double ridge) {
        this.xs = xs.clone();
        this.ys = ys.clone();
        this.unit = unit;
        this.ridge = ridge;
        inverse = new SquareMatrix(system()).inverse();
    }

    private double[][] system() {
        int points = xs.length;
        double[][] system = new double[points + AFFINE][points + AFFINE];
        for (int i = 0; i < points; i++) {
            for (int j = 0; j < points; j++) {
                system[i][j] = i == j ? ridge : kernel(xs[i] - xs[j], ys[i] - ys[j]);
            }
            double[] affine = {1, xs[i] / unit, ys[i] / unit};
            for (int k = 0; k < AFFINE; k++) {
                system[i][points + k] = affine[k];
                system[points + k][i] = affine[k];
            }
        }
        return system;
    }

    int points() {
        return xs.length;
    }

    int coefficients() {
        return xs.length + AFFINE;
    }

    /** The weights of all basis functions for these values at the points. */
    float[] solve(double[] values) {
        float[] coefficients = new float[coefficients()];
        for (int row = 0; row < coefficients.length; row++) {
            double[] line = inverse[row];
            double sum = 0;
            for (int column = 0; column < values.length; column++) {
                sum += line[column] * values[column];
            }
            coefficients[row] = (float) sum;
        }
        return coefficients;
    }

    /** The basis function of one coefficient at a place. */
    double basis(int coefficient, double x, double y) {
        return switch (coefficient - xs.length) {
            case 0 -> 1;
            case 1 -> x / unit;
            case 2 -> y / unit;
            default -> kernel(x - xs[coefficient], y - ys[coefficient]);
        };
    }

    private double kernel(double dx, double dy) {
        double squared = (dx * dx + dy * dy) / (unit * unit);
        return squared < 1e-12 ? 0 : 0.5 * squared * Math.log(squared);
    }
}
