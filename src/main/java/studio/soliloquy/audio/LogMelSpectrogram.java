package studio.soliloquy.audio;

/**
 * Log-mel spectrogram as SyncTalk_2D's audio encoder was trained on: pre-emphasis 0.97, centred frames of 800 samples
 * every 200, 80 bands from 55 to 7600 Hz, decibels brought to −4…4. Takes the sound as a stream and gives out columns
 * as soon as they are known: 1 + samples / 200 of them. Not safe for use by several threads.
 */
public final class LogMelSpectrogram implements SampleSink {
    public static final int BANDS = 80;
    public static final int HOP = 200;
    public static final int COLUMNS_PER_SECOND = SoundFile.SAMPLE_RATE / HOP;
    private static final int FRAME = 800;
    private static final float PRE_EMPHASIS = 0.97f;
    private static final double FLOOR = 1e-5;
    private static final double REFERENCE_DECIBELS = 20;
    private static final double RANGE_DECIBELS = 100;
    private static final double LIMIT = 4;

    /** Takes one column after another. */
    @FunctionalInterface
    public interface ColumnSink {
        /** @param column [80], low bands first, −4…4; stays the spectrogram's: read it before returning */
        void accept(float[] column);
    }

    private final ColumnSink sink;
    private final CentredFrames frames = new CentredFrames(FRAME, HOP, this::emit);
    private final Spectrum spectrum = new Spectrum(FRAME);
    private final MelFilterBank filters = new MelFilterBank(BANDS, spectrum.bins(), SoundFile.SAMPLE_RATE, 55, 7600);
    private final float[] column = new float[BANDS];
    private float[] emphasised = new float[0];
    private float previous;

    public LogMelSpectrogram(ColumnSink sink) {
        this.sink = sink;
    }

    /** Gives the columns of a whole sound to {@code sink}. */
    public static void of(SoundFile sound, ColumnSink sink) {
        LogMelSpectrogram spectrogram = new LogMelSpectrogram(sink);
        try (SoundReader reader = new SoundReader(sound)) {
            reader.forEachBlock(spectrogram);
        }
        spectrogram.finish();
    }

    @Override
    public void accept(float[] samples, int count) {
        if (emphasised.length < count) {
            emphasised = new float[count];
        }
        for (int n = 0; n < count; n++) {
            emphasised[n] = samples[n] - PRE_EMPHASIS * previous;
            previous = samples[n];
        }
        frames.accept(emphasised, count);
    }

    /** Gives out the last columns. Nothing may follow. */
    public void finish() {
        frames.finish();
    }

    private void emit(float[] frame) {
        float[] magnitudes = spectrum.of(frame);
        for (int band = 0; band < BANDS; band++) {
            double decibels = 20 * Math.log10(Math.max(FLOOR, filters.apply(band, magnitudes))) - REFERENCE_DECIBELS;
            double normalised = 2 * LIMIT * (decibels + RANGE_DECIBELS) / RANGE_DECIBELS - LIMIT;
            column[band] = (float) Math.max(-LIMIT, Math.min(LIMIT, normalised));
        }
        sink.accept(column);
    }
}
