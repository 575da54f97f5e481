package studio.soliloquy.audio;

/**
 * Log-mel spectrogram: centred frames under a Hann window, their spectrum in bands of the mel scale, in decibels. Takes
 * the sound as a stream and gives out columns as soon as they are known: 1 + samples / hop of them. Not safe for use by
 * several threads.
 */
public final class LogMelSpectrogram implements SampleSink {
    private static final double DECIBELS_A_DECADE = 20;

    /** Takes one column after another. */
    @FunctionalInterface
    public interface ColumnSink {
        /** @param column [bands], low bands first, within the settings' range; stays the spectrogram's: read it before returning */
        void accept(float[] column);
    }

    private final MelSettings settings;
    private final ColumnSink sink;
    private final CentredFrames frames;
    private final Spectrum spectrum;
    private final MelFilterBank filters;
    private final float[] column;
    private final float preEmphasis;
    private float[] emphasised = new float[0];
    private float previous;

    public LogMelSpectrogram(MelSettings settings, ColumnSink sink) {
        this.settings = settings;
        this.sink = sink;
        frames = new CentredFrames(settings.fft(), settings.hop(), settings.mirrored(), this::emit);
        spectrum = new Spectrum(settings.fft(), settings.window());
        filters = new MelFilterBank(
                settings.bands(), spectrum.bins(), SoundFile.SAMPLE_RATE, settings.lowest(), settings.highest());
        column = new float[settings.bands()];
        preEmphasis = (float) settings.preEmphasis();
    }

    /** Gives the columns of a whole sound to {@code sink}. */
    public static void of(SoundFile sound, MelSettings settings, ColumnSink sink) {
        LogMelSpectrogram spectrogram = new LogMelSpectrogram(settings, sink);
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
            emphasised[n] = samples[n] - preEmphasis * previous;
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
        if (settings.power() == 2) {
            square(magnitudes);
        }
        MelSettings.Span from = settings.decibels();
        MelSettings.Span to = settings.range();
        for (int band = 0; band < column.length; band++) {
            double level = Math.log10(Math.max(Double.MIN_NORMAL, filters.apply(band, magnitudes)));
            double below = DECIBELS_A_DECADE / settings.power() * level - from.high();
            double value = to.length() * (below + from.length()) / from.length() + to.low();
            column[band] = (float) Math.max(to.low(), Math.min(to.high(), value));
        }
        sink.accept(column);
    }

    private static void square(float[] magnitudes) {
        for (int i = 0; i < magnitudes.length; i++) {
            magnitudes[i] *= magnitudes[i];
        }
    }
}
