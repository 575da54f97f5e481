package studio.soliloquy.audio;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;

/**
 * A sound's outline for drawing: the lowest and the highest sample of equally long stretches.
 *
 * @param minima [n], −1…1
 * @param maxima [n], −1…1, none below its minimum
 */
public record WaveformPeaks(float[] minima, float[] maxima) {
    public WaveformPeaks {
        requireNonNull(minima, "minima");
        requireNonNull(maxima, "maxima");
        if (minima.length == 0 || minima.length != maxima.length) {
            throw new IllegalArgumentException(
                    "Expected as many minima as maxima, found " + minima.length + " and " + maxima.length);
        }
    }

    /**
     * Goes through the sound once.
     *
     * @param count how many stretches; a sound of fewer samples has one for each sample
     */
    public static WaveformPeaks of(SoundFile sound, int count) {
        int stretches = (int) Math.min(count, sound.samples());
        float[] minima = new float[stretches];
        float[] maxima = new float[stretches];
        Arrays.fill(minima, Float.POSITIVE_INFINITY);
        Arrays.fill(maxima, Float.NEGATIVE_INFINITY);
        long position = 0;
        try (SoundReader reader = new SoundReader(sound)) {
            for (int read = reader.next(); read > 0; read = reader.next()) {
                for (int n = 0; n < read; n++, position++) {
                    int stretch = (int) (position * stretches / sound.samples());
                    minima[stretch] = Math.min(minima[stretch], reader.block()[n]);
                    maxima[stretch] = Math.max(maxima[stretch], reader.block()[n]);
                }
            }
        }
        return new WaveformPeaks(minima, maxima);
    }

    public int count() {
        return minima.length;
    }
}
