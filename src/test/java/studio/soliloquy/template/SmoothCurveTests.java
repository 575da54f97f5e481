package studio.soliloquy.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SmoothCurveTests {
    @Test
    void leavesASteadyMovementAsItIs() {
        double[] steady = IntStream.range(0, 50).mapToDouble(i -> 100 + 1.5 * i).toArray();

        assertThat(SmoothCurve.of(steady, 4)).containsExactly(steady, within(1e-9));
    }

    @Test
    void takesTheTrembleAway() {
        Random random = new Random(7);
        double[] trembling =
                IntStream.range(0, 500).mapToDouble(i -> random.nextGaussian()).toArray();

        assertThat(steps(SmoothCurve.of(trembling, 5))).isLessThan(steps(trembling) / 20);
    }

    @Test
    void keepsAPeakWhereItIs() {
        double[] peak = IntStream.range(0, 101)
                .mapToDouble(i -> Math.exp(-(i - 50) * (i - 50) / 200.0))
                .toArray();
        double[] smooth = SmoothCurve.of(peak, 3);

        assertThat(IntStream.range(0, 101).boxed().max((a, b) -> Double.compare(smooth[a], smooth[b])))
                .contains(50);
        assertThat(smooth[40]).isEqualTo(smooth[60], within(1e-12));
    }

    @Test
    void takesCurvesThatAreShorterThanItLooks() {
        assertThat(SmoothCurve.of(new double[] {5}, 10)).containsExactly(5);
        assertThat(SmoothCurve.of(new double[] {5, 7}, 10)).containsExactly(new double[] {5, 7}, within(1e-9));
    }

    private static double steps(double[] values) {
        return IntStream.range(1, values.length)
                .mapToDouble(i -> Math.abs(values[i] - values[i - 1]))
                .average()
                .orElseThrow();
    }
}
