package studio.soliloquy.animation.network;

/** Fits a {@link ColourField} to values at fixed places of a square. One thread at a time. */
final class FieldFit {
    private static final int TERMS = 4;
    /** Keeps slopes small where the places say nothing certain. */
    private static final double STIFFNESS = 0.02;

    private final double[] across;
    private final double[] down;
    private final double[][] normal = new double[TERMS][TERMS + 1];

    /** @param places {@code y * edge + x} each */
    FieldFit(int[] places, int edge) {
        across = new double[places.length];
        down = new double[places.length];
        for (int i = 0; i < places.length; i++) {
            across[i] = 2.0 * (places[i] % edge) / (edge - 1) - 1;
            down[i] = 2.0 * (places[i] / edge) / (edge - 1) - 1;
        }
    }

    /**
     * One step of reweighted least squares.
     *
     * @param scale the deviation at which a value's weight is half
     */
    ColourField refined(ColourField field, float[] values, double scale) {
        gather(field, values, 1 / scale);
        for (int i = 1; i < TERMS; i++) {
            normal[i][i] += STIFFNESS * normal[0][0];
        }
        return solved();
    }

    /** The sums are variables and not elements of arrays: the inner loop takes most of the time of the whole. */
    private void gather(ColourField field, float[] values, double sharpness) {
        double level = field.level();
        double slopeAcross = field.across();
        double slopeDown = field.down();
        double slopeBoth = field.both();
        double w = 0, wu = 0, wv = 0, wuv = 0, wuu = 0, wvv = 0, wuuv = 0, wuvv = 0, wuuvv = 0;
        double wd = 0, wud = 0, wvd = 0, wuvd = 0;
        for (int i = 0; i < across.length; i++) {
            double u = across[i];
            double v = down[i];
            double uv = u * v;
            double d = values[i];
            double deviation = (d - level - slopeAcross * u - slopeDown * v - slopeBoth * uv) * sharpness;
            double weight = 1 / (1 + deviation * deviation);
            double weightU = weight * u;
            double weightV = weight * v;
            double weightUv = weight * uv;
            w += weight;
            wu += weightU;
            wv += weightV;
            wuv += weightUv;
            wuu += weightU * u;
            wvv += weightV * v;
            wuuv += weightUv * u;
            wuvv += weightUv * v;
            wuuvv += weightUv * uv;
            wd += weight * d;
            wud += weightU * d;
            wvd += weightV * d;
            wuvd += weightUv * d;
        }
        row(0, w, wu, wv, wuv, wd);
        row(1, wu, wuu, wuv, wuuv, wud);
        row(2, wv, wuv, wvv, wuvv, wvd);
        row(3, wuv, wuuv, wuvv, wuuvv, wuvd);
    }

    private void row(int row, double... values) {
        System.arraycopy(values, 0, normal[row], 0, values.length);
    }

    /** Gaussian elimination; the matrix is symmetric and positive definite, so no row has to be exchanged. */
    private ColourField solved() {
        for (int i = 0; i < TERMS; i++) {
            for (int j = i + 1; j < TERMS; j++) {
                double factor = normal[j][i] / normal[i][i];
                for (int k = i; k <= TERMS; k++) {
                    normal[j][k] -= factor * normal[i][k];
                }
            }
        }
        double[] terms = new double[TERMS];
        for (int i = TERMS - 1; i >= 0; i--) {
            double sum = normal[i][TERMS];
            for (int j = i + 1; j < TERMS; j++) {
                sum -= normal[i][j] * terms[j];
            }
            terms[i] = sum / normal[i][i];
        }
        return new ColourField(terms[0], terms[1], terms[2], terms[3]);
    }
}
