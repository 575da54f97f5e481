package studio.soliloquy.animation.speech;

import java.util.Arrays;
import studio.soliloquy.audio.CentredFrames;
import studio.soliloquy.audio.SampleSink;
import studio.soliloquy.audio.SoundFile;
import studio.soliloquy.audio.Spectrum;
import studio.soliloquy.audio.VoiceActivity;

/**
 * Listens to a sound as a stream and keeps, {@link #FRAMES_PER_SECOND} times a second, the few numbers that tell the
 * mouth's shape. Not safe for use by several threads.
 */
final class SpeechFeatures implements SampleSink {
    static final int FRAMES_PER_SECOND = VoiceActivity.FRAMES_PER_SECOND;
    private static final int FRAME = 400;
    private static final double BIN_HERTZ = (double) SoundFile.SAMPLE_RATE / FRAME;
    private static final double SILENCE = 1e-12;
    private static final int MURMUR = 0;
    private static final int JAW = 1;
    private static final int MIDDLE = 2;
    private static final int HIGH = 3;
    private static final int TOTAL = 4;
    private static final int FIRST_FORMANT = 5;
    private static final int SECOND_FORMANT = 6;

    private final Spectrum spectrum = new Spectrum(FRAME);
    private final Formants formants = new Formants(FRAME);
    private final CentredFrames frames =
            new CentredFrames(FRAME, SoundFile.SAMPLE_RATE / FRAMES_PER_SECOND, this::measure);
    private final VoiceActivity activity = new VoiceActivity();
    private float[][] series = new float[7][1024];
    private int size;

    @Override
    public void accept(float[] samples, int count) {
        frames.accept(samples, count);
        activity.accept(samples, count);
    }

    /** Ends listening; nothing may follow. */
    SpeechFrames finish() {
        frames.finish();
        float[][] measured = new float[series.length][];
        Arrays.setAll(measured, i -> Arrays.copyOf(series[i], size));
        return new SpeechFrames(
                activity.finish(),
                measured[MURMUR],
                measured[JAW],
                measured[MIDDLE],
                measured[HIGH],
                measured[TOTAL],
                measured[FIRST_FORMANT],
                measured[SECOND_FORMANT]);
    }

    private void measure(float[] frame) {
        if (size == series[0].length) {
            Arrays.setAll(series, i -> Arrays.copyOf(series[i], size * 2));
        }
        float[] magnitudes = spectrum.of(frame);
        series[MURMUR][size] = level(magnitudes, 120, 400);
        series[JAW][size] = level(magnitudes, 280, 1100);
        series[MIDDLE][size] = level(magnitudes, 1000, 3200);
        series[HIGH][size] = level(magnitudes, 3200, 7600);
        series[TOTAL][size] = level(magnitudes, 120, 7600);
        boolean found = formants.measure(frame);
        series[FIRST_FORMANT][size] = found ? (float) formants.first() : 0;
        series[SECOND_FORMANT][size] = found ? (float) formants.second() : 0;
        size++;
    }

    private static float level(float[] magnitudes, double lowest, double highest) {
        double power = 0;
        for (int bin = (int) Math.ceil(lowest / BIN_HERTZ); bin < highest / BIN_HERTZ; bin++) {
            power += magnitudes[bin] * magnitudes[bin];
        }
        return (float) (10 * Math.log10(SILENCE + power * 16 / 3 / FRAME / FRAME));
    }
}
