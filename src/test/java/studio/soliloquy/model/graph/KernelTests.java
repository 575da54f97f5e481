package studio.soliloquy.model.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class KernelTests {
    @Test
    void foldsABatchNormalisationAsTheNormalisationItselfComputes() {
        Kernel kernel = new Kernel(new int[] {2, 1, 1, 1}, new float[] {3, -2}, new float[] {0.5f, 1});
        BatchNormalisation normalisation = new BatchNormalisation(
                new float[] {1.5f, 0.25f}, new float[] {-1, 4}, new float[] {0.1f, -7}, new float[] {1e-6f, 9});
        Kernel folded = kernel.normalised(normalisation);
        for (int channel = 0; channel < 2; channel++) {
            for (double x : new double[] {-2, 0, 0.3, 11}) {
                double convolved = kernel.weights()[channel] * x + kernel.bias()[channel];
                double expected = (convolved - normalisation.mean()[channel])
                                / Math.sqrt(normalisation.variance()[channel] + 1e-5)
                                * normalisation.weight()[channel]
                        + normalisation.bias()[channel];
                double found = folded.weights()[channel] * x + folded.bias()[channel];
                assertThat(found).isCloseTo(expected, within(Math.max(1, Math.abs(expected)) * 2e-7));
            }
        }
    }

    @Test
    void leavesTheKernelAsItWas() {
        Kernel kernel = Kernel.withoutBias(new int[] {1, 1, 1, 1}, new float[] {3});
        kernel.normalised(new BatchNormalisation(new float[] {2}, new float[] {1}, new float[] {0}, new float[] {1}));
        assertThat(kernel.weights()).containsExactly(3);
        assertThat(kernel.bias()).containsExactly(0);
    }

    @Test
    void refusesLengthsThatDoNotFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Kernel(new int[] {1, 2, 1, 1}, new float[3], new float[1]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BatchNormalisation(new float[1], new float[2], new float[1], new float[1]));
    }
}
