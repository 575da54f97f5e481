package studio.soliloquy.animation.synctalk;

import java.util.List;
import studio.soliloquy.animation.AnimationError;
import studio.soliloquy.audio.FeatureWriter;
import studio.soliloquy.audio.LogMelSpectrogram;
import studio.soliloquy.audio.SoundFile;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.model.network.Network;
import studio.soliloquy.model.network.NetworkCall;
import studio.soliloquy.model.network.TensorDescription;

/**
 * Hears a sound as SyncTalk_2D's audio encoder does: 25 times a second it looks at 16 columns of the log-mel
 * spectrogram, past the end at the last 16, and gives a row; the first row stands once more in front, the last one once
 * more behind. Goes through the sound as a stream. Used by one thread, closed by whoever made it, before the network.
 */
final class SpeechEncoding implements AutoCloseable {
    static final int COLUMNS = 16;
    private static final int FRAMES_PER_SECOND = 25;
    /** How many windows are best heard at a time. */
    static final int BATCH = 16;

    private static final int ANY = -1;

    private final NetworkCall call;
    private final String input;
    private final String output;
    private final int batch;
    private final int width;
    private final float[] recent = new float[COLUMNS * LogMelSpectrogram.BANDS];
    private final float[] window = new float[COLUMNS * LogMelSpectrogram.BANDS];
    private final float[] rows;

    /**
     * @param most windows at a time, where the network does not say itself how many
     * @throws StudioException {@code NETWORK_UNFIT} unless the network turns (N, 1, 80, 16) into (N, width)
     */
    SpeechEncoding(Network encoder, int width, int most) {
        this.width = width;
        TensorDescription taken = only(encoder.inputs(), List.of(1L, (long) LogMelSpectrogram.BANDS, (long) COLUMNS));
        TensorDescription given = only(encoder.outputs(), List.of((long) width));
        input = taken.name();
        output = given.name();
        long fixed = taken.shape().get(0);
        batch = fixed == ANY ? most : Math.toIntExact(fixed);
        rows = new float[batch * width];
        call = encoder.call(batch);
    }

    private static TensorDescription only(List<TensorDescription> tensors, List<Long> sample) {
        boolean fit = tensors.size() == 1 && tensors.get(0).shape().size() == sample.size() + 1;
        for (int i = 0; fit && i < sample.size(); i++) {
            long length = tensors.get(0).shape().get(i + 1);
            fit = length == ANY || length == sample.get(i);
        }
        if (!fit) {
            throw new StudioException(
                    AnimationError.NETWORK_UNFIT,
                    "Expected an audio encoder with one tensor of N times " + sample + ", found " + tensors + ".",
                    "Import audio_visual_encoder.pth again.");
        }
        return tensors.get(0);
    }

    /** How many columns a sound has. */
    static int columns(SoundFile sound) {
        return Math.toIntExact(1 + sound.samples() / LogMelSpectrogram.HOP);
    }

    /** How many windows are looked at in so many columns; in the reference's own arithmetic. */
    static int windows(int columns) {
        return (int) ((columns - COLUMNS) / (double) LogMelSpectrogram.COLUMNS_PER_SECOND * FRAMES_PER_SECOND) + 2;
    }

    /** The first column of window {@code index}. */
    static int start(int index, int columns) {
        long start = (long) index * LogMelSpectrogram.COLUMNS_PER_SECOND / FRAMES_PER_SECOND;
        return (int) Math.min(start, columns - COLUMNS);
    }

    /** @throws StudioException {@code SOUND_TOO_SHORT} below 16 columns */
    static void requireLongEnough(SoundFile sound) {
        if (columns(sound) < COLUMNS) {
            throw new StudioException(
                    AnimationError.SOUND_TOO_SHORT,
                    "Expected a sound of at least " + COLUMNS + " spectrogram columns (0.19 seconds), found "
                            + columns(sound) + ".",
                    "Use a longer sound, or add some silence to it.");
        }
    }

    /** @param sound long enough */
    void encode(SoundFile sound, FeatureWriter target) {
        int columns = columns(sound);
        Windows windows = new Windows(columns, target);
        LogMelSpectrogram.of(sound, windows);
        windows.finish();
    }

    @Override
    public void close() {
        call.close();
    }

    /** Collects windows until a batch is full. */
    private final class Windows implements LogMelSpectrogram.ColumnSink {
        private final int columns;
        private final int count;
        private final FeatureWriter target;
        private int column;
        private int next;
        private int waiting;
        private boolean begun;
        private int lastRow;

        Windows(int columns, FeatureWriter target) {
            this.columns = columns;
            this.target = target;
            count = windows(columns);
        }

        @Override
        public void accept(float[] values) {
            System.arraycopy(values, 0, recent, column % COLUMNS * values.length, values.length);
            while (next < count && start(next, columns) + COLUMNS - 1 == column) {
                put();
                next++;
            }
            column++;
        }

        /** The network wants each band's 16 columns together. */
        private void put() {
            int first = column - COLUMNS + 1;
            for (int i = 0; i < COLUMNS; i++) {
                int stored = (first + i) % COLUMNS * LogMelSpectrogram.BANDS;
                for (int band = 0; band < LogMelSpectrogram.BANDS; band++) {
                    window[band * COLUMNS + i] = recent[stored + band];
                }
            }
            call.input(input).put(waiting * window.length, window);
            waiting++;
            if (waiting == batch) {
                run();
            }
        }

        private void run() {
            call.run();
            call.output(output).get(0, rows);
            if (!begun) {
                target.append(rows, 0, width);
                begun = true;
            }
            target.append(rows, 0, waiting * width);
            lastRow = (waiting - 1) * width;
            waiting = 0;
        }

        void finish() {
            if (next != count) {
                throw new IllegalStateException("Expected " + count + " windows, found " + next);
            }
            if (waiting > 0) {
                run();
            }
            target.append(rows, lastRow, width);
        }
    }
}
