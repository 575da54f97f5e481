package studio.soliloquy.animation.network;

import java.nio.file.Path;
import java.util.List;
import studio.soliloquy.animation.AnimationError;
import studio.soliloquy.audio.FeatureFile;
import studio.soliloquy.audio.FeatureWriter;
import studio.soliloquy.audio.LogMelSpectrogram;
import studio.soliloquy.audio.SoundFile;
import studio.soliloquy.device.DeviceLease;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.model.network.Network;
import studio.soliloquy.model.network.NetworkCall;
import studio.soliloquy.model.network.Networks;
import studio.soliloquy.model.network.SampleLimits;
import studio.soliloquy.model.network.TensorDescription;

/**
 * Hears a sound with an audio encoder: a row of features for each window that {@link EncoderSettings} tells of. Goes
 * through the sound as a stream. Used by one thread, closed by whoever made it, before the network.
 */
public final class SpeechEncoding implements AutoCloseable {
    /** How many windows are best heard at a time. */
    public static final int BATCH = 16;

    private static final int ANY = -1;

    private final NetworkCall call;
    private final String input;
    private final String output;
    private final int batch;
    private final EncoderSettings settings;
    private final int width;
    private final int bands;
    private final float[] recent;
    private final float[] window;
    private final float[] rows;

    /**
     * @param most windows at a time, where the network does not say itself how many
     * @throws StudioException {@code NETWORK_UNFIT} unless the network turns (N, 1, bands, columns) into (N, width)
     */
    public SpeechEncoding(Network encoder, EncoderSettings settings, int most) {
        this.settings = settings;
        width = settings.width();
        bands = settings.mel().bands();
        recent = new float[settings.columns() * bands];
        window = new float[recent.length];
        TensorDescription taken = only(encoder.inputs(), List.of(1L, (long) bands, (long) settings.columns()));
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
                    "Import audio_visual_encoder.pth again, or correct what the model says of its encoder.");
        }
        return tensors.get(0);
    }

    /**
     * Opens an encoder and writes what it hears, with smaller batches where the device has no room.
     *
     * @param sound long enough
     */
    public static FeatureFile features(
            Networks networks,
            SampleLimits limits,
            Path encoder,
            EncoderSettings settings,
            SoundFile sound,
            Path target,
            DeviceLease lease) {
        RoomForSamples room = new RoomForSamples(limits, encoder, lease.device(), BATCH);
        return room.opened(batch -> {
            try (Network network = networks.open(encoder, lease);
                    SpeechEncoding encoding = new SpeechEncoding(network, settings, batch);
                    FeatureWriter writer = new FeatureWriter(target, settings.width())) {
                encoding.encode(sound, writer);
                return writer.finish();
            }
        });
    }

    /** @param sound long enough */
    public void encode(SoundFile sound, FeatureWriter target) {
        int columns = settings.mel().columns(sound);
        Windows windows = new Windows(columns, target);
        LogMelSpectrogram.of(sound, settings.mel(), windows);
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
            count = settings.windows(columns);
        }

        @Override
        public void accept(float[] values) {
            System.arraycopy(values, 0, recent, column % settings.columns() * values.length, values.length);
            while (next < count && settings.start(next, columns) + settings.columns() - 1 == column) {
                put();
                next++;
            }
            column++;
        }

        /** The network wants each band's 16 columns together. */
        private void put() {
            int first = column - settings.columns() + 1;
            for (int i = 0; i < settings.columns(); i++) {
                int stored = (first + i) % settings.columns() * bands;
                for (int band = 0; band < bands; band++) {
                    window[band * settings.columns() + i] = recent[stored + band];
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
            if (!begun && settings.endsTwice()) {
                target.append(rows, 0, width);
            }
            begun = true;
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
            if (settings.endsTwice()) {
                target.append(rows, lastRow, width);
            }
        }
    }
}
