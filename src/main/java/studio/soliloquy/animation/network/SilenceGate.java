package studio.soliloquy.animation.network;

import java.util.List;
import java.util.Optional;
import studio.soliloquy.animation.MouthShape;
import studio.soliloquy.animation.MouthTrack;
import studio.soliloquy.audio.FeatureRows;

/**
 * Replaces the features of moments in which nobody speaks by what the same sound's silence sounds like to the network on
 * average: breath and noise no longer move the mouth, and the network hears nothing that it did not learn from, as it
 * would with zeros. Comes and goes smoothly. Made once, then read by any thread.
 */
public final class SilenceGate {
    private static final int REACH = 6;
    private static final double OPEN_BELOW = 0.3;
    private static final double CLOSED_ABOVE = 0.95;

    /** How many rows an average needs to be worth more than the noise in it. */
    private static final int FEWEST_ROWS = 5;

    private final float[] strength;
    private final float[] silence;

    private SilenceGate(float[] strength, float[] silence) {
        this.strength = strength;
        this.silence = silence;
    }

    /**
     * @param shape tells which rows are heard during which frame
     * @return empty where the sound has no silence to speak of
     */
    public static Optional<SilenceGate> of(MouthTrack mouth, FeatureRows rows, RowWindow shape) {
        float[] strength = strength(mouth.shapes());
        double[] sum = new double[rows.width()];
        float[] row = new float[rows.width()];
        int count = 0;
        for (int i = 0; i < rows.rows() && shape.frame(i) < strength.length; i++) {
            if (strength[shape.frame(i)] == 1) {
                rows.read(i, 1, row, 0);
                add(row, sum);
                count++;
            }
        }
        return count < FEWEST_ROWS ? Optional.empty() : Optional.of(new SilenceGate(strength, mean(sum, count)));
    }

    private static void add(float[] row, double[] sum) {
        for (int i = 0; i < row.length; i++) {
            sum[i] += row[i];
        }
    }

    private static float[] mean(double[] sum, int count) {
        float[] mean = new float[sum.length];
        for (int i = 0; i < sum.length; i++) {
            mean[i] = (float) (sum[i] / count);
        }
        return mean;
    }

    /** Smoothed over time with a raised cosine, then brought to 0…1. */
    private static float[] strength(List<MouthShape> shapes) {
        float[] strength = new float[shapes.size()];
        for (int i = 0; i < strength.length; i++) {
            double sum = 0;
            double weights = 0;
            for (int d = -REACH + 1; d < REACH; d++) {
                double weight = 1 + Math.cos(Math.PI * d / REACH);
                int neighbour = Math.max(0, Math.min(strength.length - 1, i + d));
                sum += weight * shapes.get(neighbour).silence();
                weights += weight;
            }
            double t = (sum / weights - OPEN_BELOW) / (CLOSED_ABOVE - OPEN_BELOW);
            double bounded = Math.max(0, Math.min(1, t));
            strength[i] = (float) (bounded * bounded * (3 - 2 * bounded));
        }
        return strength;
    }

    /** How far it is closed at a frame, 0…1; before the first and behind the last nobody speaks. */
    float strength(int frame) {
        return frame < 0 || frame >= strength.length ? 1 : strength[frame];
    }

    /** Fades the row of {@code frame}, which stands at {@code offset}, towards silence. */
    void apply(int frame, float[] rows, int offset) {
        float closed = strength(frame);
        if (closed > 0) {
            for (int i = 0; i < silence.length; i++) {
                rows[offset + i] += closed * (silence[i] - rows[offset + i]);
            }
        }
    }
}
