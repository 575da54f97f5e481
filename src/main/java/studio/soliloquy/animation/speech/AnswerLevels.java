package studio.soliloquy.animation.speech;

import java.util.Arrays;
import studio.soliloquy.audio.SoundFile;

/** How loud the sound is during each of the network's answers. Fed in order, by one thread; any pieces give the same. */
final class AnswerLevels {
    private static final int SAMPLES = SoundFile.SAMPLE_RATE / HeardWindows.ANSWERS_PER_SECOND;
    private static final double QUIETEST = 1e-8;

    private float[] decibels = new float[1024];
    private int count;
    private double energy;
    private int summed;

    void accept(float[] samples, int number) {
        for (int n = 0; n < number; n++) {
            energy += (double) samples[n] * samples[n];
            if (++summed == SAMPLES) {
                keep();
            }
        }
    }

    private void keep() {
        if (count == decibels.length) {
            decibels = Arrays.copyOf(decibels, 2 * count);
        }
        decibels[count++] = (float) (10 * Math.log10(QUIETEST + energy / summed));
        energy = 0;
        summed = 0;
    }

    /** @return decibels below full scale, one for each answer; the last one lasts as long as there are answers */
    float[] finish(int answers) {
        if (summed > 0) {
            keep();
        }
        float[] all = Arrays.copyOf(decibels, answers);
        if (count > 0 && count < answers) {
            Arrays.fill(all, count, answers, decibels[count - 1]);
        }
        return all;
    }
}
