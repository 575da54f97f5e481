package studio.soliloquy.animation.meshwarp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ThinPlateSplineTests {
    private static final double UNIT = 300;

    private final double[] xs = new double[60];
    private final double[] ys = new double[60];
    private final double[] values = new double[60];

    private ThinPlateSpline scattered() {
        Random random = new Random(7);
        for (int i = 0; i < xs.length; i++) {
            xs[i] = random.nextDouble(UNIT);
            ys[i] = random.nextDouble(UNIT);
        }
        return new ThinPlateSpline(xs, ys, UNIT, 1e-3);
    }

    @Test
    void reproducesAnAffineMotionEverywhere() {
        ThinPlateSpline spline = scattered();
        for (int i = 0; i < xs.length; i++) {
            values[i] = 3 + 0.05 * xs[i] - 0.02 * ys[i];
        }
        float[] coefficients = spline.solve(values);
        assertThat(at(spline, coefficients, 700, -200)).isCloseTo(3 + 35 + 4, within(0.05));
    }

    @Test
    void passesThroughSmoothValuesWithinATenthOfAPixel() {
        ThinPlateSpline spline = scattered();
        for (int i = 0; i < xs.length; i++) {
            values[i] = 6 * Math.sin(xs[i] / 60) * Math.cos(ys[i] / 80);
        }
        float[] coefficients = spline.solve(values);
        for (int i = 0; i < xs.length; i++) {
            assertThat(at(spline, coefficients, xs[i], ys[i])).isCloseTo(values[i], within(0.3));
        }
    }

    private static double at(ThinPlateSpline spline, float[] coefficients, double x, double y) {
        double sum = 0;
        for (int i = 0; i < coefficients.length; i++) {
            sum += coefficients[i] * spline.basis(i, x, y);
        }
        return sum;
    }
}
