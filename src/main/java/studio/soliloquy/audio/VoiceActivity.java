package studio.soliloquy.audio;

import java.util.Arrays;

/**
 * Tells where somebody speaks, {@link #FRAMES_PER_SECOND} times a second. Six bands are each held against the noise
 * that lies under them, so that neither hum nor hiss nor the distance to the microphone matters. Takes the sound as a
 * stream and keeps a few numbers for each frame. Not safe for use by several threads.
 */
public final class VoiceActivity implements SampleSink {
    public static final int FRAMES_PER_SECOND = 80;
    static final int HOP = SoundFile.SAMPLE_RATE / FRAMES_PER_SECOND;
    private static final int FRAME = 400;
    private static final int[] BAND_EDGES = {120, 300, 700, 1500, 3000, 5000, 7600};
    private static final int BANDS = BAND_EDGES.length - 1;
    /** A voice as a whole stands out by this many decibels, averaged over the bands; it ends a little lower. */
    private static final double BEGINS = 6;

    private static final double ENDS = 4;
    private static final double COUNTED_PER_BAND = 20;
    /** Speech has quiet phones, but none further below its loud ones. */
    private static final double SPEECH_RANGE = 52;

    private static final double INAUDIBLE = -112;
    private static final int HANGOVER = 2;
    private static final int LONGEST_GAP_IN_SPEECH = 12;
    private static final int SHORTEST_SPEECH = 4;

    private final Spectrum spectrum = new Spectrum(FRAME);
    private final CentredFrames frames = new CentredFrames(FRAME, HOP, this::measure);
    private final FloatSeries[] levels = new FloatSeries[BANDS];

    public VoiceActivity() {
        Arrays.setAll(levels, band -> new FloatSeries());
    }

    /** Listens to a whole sound. */
    public static boolean[] of(SoundFile sound) {
        VoiceActivity activity = new VoiceActivity();
        try (SoundReader reader = new SoundReader(sound)) {
            reader.forEachBlock(activity);
        }
        return activity.finish();
    }

    @Override
    public void accept(float[] samples, int count) {
        frames.accept(samples, count);
    }

    private void measure(float[] frame) {
        float[] magnitudes = spectrum.of(frame);
        double binHertz = (double) SoundFile.SAMPLE_RATE / FRAME;
        for (int band = 0; band < BANDS; band++) {
            double power = 0;
            int last = (int) (BAND_EDGES[band + 1] / binHertz);
            for (int bin = (int) Math.ceil(BAND_EDGES[band] / binHertz); bin < last; bin++) {
                power += magnitudes[bin] * magnitudes[bin];
            }
            levels[band].add(Decibels.ofPower(power * 8 / 3 / FRAME / FRAME * 2));
        }
    }

    /**
     * Decides; nothing may follow.
     *
     * @return [1 + samples / 200], frame k around second k / 80
     */
    public boolean[] finish() {
        frames.finish();
        int count = levels[0].size();
        double[] prominence = new double[count];
        for (FloatSeries level : levels) {
            addProminence(level.toArray(), prominence);
        }
        boolean[] active = withHysteresis(prominence);
        bridge(active);
        dropShort(active);
        return hangOver(active);
    }

    private static void addProminence(float[] level, double[] prominence) {
        float[] floor = NoiseFloor.under(level, INAUDIBLE);
        double loud = NoiseFloor.loud(level, INAUDIBLE);
        for (int k = 0; k < level.length; k++) {
            double under = Math.max(Math.max(floor[k], loud - SPEECH_RANGE), INAUDIBLE);
            prominence[k] += Math.max(0, Math.min(COUNTED_PER_BAND, level[k] - under)) / BANDS;
        }
    }

    private static boolean[] withHysteresis(double[] prominence) {
        boolean[] active = new boolean[prominence.length];
        for (int k = 0; k < active.length; k++) {
            active[k] = prominence[k] > (k > 0 && active[k - 1] ? ENDS : BEGINS);
        }
        for (int k = active.length - 2; k >= 0; k--) {
            active[k] |= active[k + 1] && prominence[k] > ENDS;
        }
        return active;
    }

    /** The closure of a stop is no pause. */
    private static void bridge(boolean[] active) {
        int lastActive = -1;
        for (int k = 0; k < active.length; k++) {
            if (active[k]) {
                if (lastActive >= 0 && k - lastActive - 1 <= LONGEST_GAP_IN_SPEECH) {
                    Arrays.fill(active, lastActive, k, true);
                }
                lastActive = k;
            }
        }
    }

    private static void dropShort(boolean[] active) {
        int begin = 0;
        for (int k = 0; k <= active.length; k++) {
            if (k == active.length || !active[k]) {
                if (k - begin < SHORTEST_SPEECH) {
                    Arrays.fill(active, begin, k, false);
                }
                begin = k + 1;
            }
        }
    }

    private static boolean[] hangOver(boolean[] active) {
        boolean[] held = active.clone();
        for (int k = 0; k < active.length; k++) {
            for (int back = 1; back <= Math.min(HANGOVER, k); back++) {
                held[k] |= active[k - back];
            }
        }
        return held;
    }
}
