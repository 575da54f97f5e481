package studio.soliloquy.audio;

import java.util.Arrays;

/** How loud a sound is, over time and as a whole. Stateless, safe to call from any thread; goes through the file once. */
public final class Loudness {
    /** What {@link #envelope} gives for digital silence. */
    public static final float SILENCE_DECIBELS = (float) Decibels.SILENCE;

    private Loudness() {}

    /**
     * The root mean square of each video frame's stretch of sound.
     *
     * @param framesPerSecond of the video
     * @param frames how many; those behind the end of the sound are silent
     * @return [frames], decibels relative to full scale, {@link #SILENCE_DECIBELS} … 0
     */
    public static float[] envelope(SoundFile sound, double framesPerSecond, int frames) {
        double[] power = new double[frames];
        long position = 0;
        try (SoundReader reader = new SoundReader(sound)) {
            for (int count = reader.next(); count > 0; count = reader.next()) {
                addPower(reader.block(), count, position, framesPerSecond / SoundFile.SAMPLE_RATE, power);
                position += count;
            }
        }
        float[] envelope = new float[frames];
        double samplesPerFrame = SoundFile.SAMPLE_RATE / framesPerSecond;
        for (int i = 0; i < frames; i++) {
            envelope[i] = (float) Decibels.ofPower(power[i] / samplesPerFrame);
        }
        return envelope;
    }

    private static void addPower(float[] block, int count, long position, double framesPerSample, double[] power) {
        for (int n = 0; n < count; n++) {
            int frame = (int) ((position + n) * framesPerSample);
            if (frame < power.length) {
                power[frame] += block[n] * block[n];
            }
        }
    }

    /**
     * The loudness of the whole, gated, as in ITU-R BS.1770 for one channel.
     *
     * @return LUFS, negative infinity when nothing passes the gate of −70 or the sound is shorter than 400 ms
     */
    public static double integrated(SoundFile sound) {
        GatedLoudness loudness = new GatedLoudness();
        try (SoundReader reader = new SoundReader(sound)) {
            reader.forEachBlock(loudness);
        }
        return loudness.integrated();
    }

    /** Blocks of 400 ms every 100 ms, without those that are silent or 10 LU below the rest. */
    private static final class GatedLoudness implements SampleSink {
        private static final int STEP = SoundFile.SAMPLE_RATE / 10;
        private static final int STEPS_PER_BLOCK = 4;
        private static final double OFFSET = -0.691;
        private static final double ABSOLUTE_GATE = -70;
        private static final double RELATIVE_GATE = -10;

        private final KWeighting weighting = new KWeighting();
        private final double[] steps = new double[STEPS_PER_BLOCK];
        private final FloatSeries blocks = new FloatSeries();
        private long samples;

        @Override
        public void accept(float[] block, int count) {
            for (int n = 0; n < count; n++) {
                double weighted = weighting.apply(block[n]);
                steps[STEPS_PER_BLOCK - 1] += weighted * weighted;
                if (++samples % STEP == 0) {
                    endStep();
                }
            }
        }

        private void endStep() {
            if (samples >= (long) STEP * STEPS_PER_BLOCK) {
                blocks.add(Arrays.stream(steps).sum() / (STEP * STEPS_PER_BLOCK));
            }
            System.arraycopy(steps, 1, steps, 0, STEPS_PER_BLOCK - 1);
            steps[STEPS_PER_BLOCK - 1] = 0;
        }

        double integrated() {
            double relative = meanAbove(ABSOLUTE_GATE) + RELATIVE_GATE;
            return meanAbove(Math.max(ABSOLUTE_GATE, relative));
        }

        private double meanAbove(double gate) {
            double sum = 0;
            int count = 0;
            for (float power : blocks.toArray()) {
                if (loudness(power) > gate) {
                    sum += power;
                    count++;
                }
            }
            return count == 0 ? Double.NEGATIVE_INFINITY : loudness(sum / count);
        }

        private static double loudness(double power) {
            return OFFSET + 10 * Math.log10(power);
        }
    }
}
