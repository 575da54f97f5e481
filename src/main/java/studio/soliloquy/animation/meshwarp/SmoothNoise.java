package studio.soliloquy.animation.meshwarp;

import java.util.SplittableRandom;

/**
 * An aimless, smooth movement over time: a few slow waves of unrelated lengths, with phases drawn from a seed. A
 * function of time alone, so that any frame can be asked for at any moment; the same on every machine.
 */
final class SmoothNoise {
    private static final double[] HERTZ = {0.11, 0.19, 0.31, 0.47};
    private static final double[] HEIGHTS = {1, 0.8, 0.45, 0.2};
    private static final double SUM = 2.45;

    private final double[] hertz = new double[HERTZ.length];
    private final double[] phases = new double[HERTZ.length];

    SmoothNoise(SplittableRandom random) {
        for (int wave = 0; wave < HERTZ.length; wave++) {
            hertz[wave] = HERTZ[wave] * random.nextDouble(0.85, 1.15);
            phases[wave] = random.nextDouble(2 * Math.PI);
        }
    }

    /** @return −1…1 */
    double at(double seconds) {
        double sum = 0;
        for (int wave = 0; wave < hertz.length; wave++) {
            sum += HEIGHTS[wave] * StrictMath.sin(2 * Math.PI * hertz[wave] * seconds + phases[wave]);
        }
        return sum / SUM;
    }
}
