package studio.soliloquy.animation.speech;

import java.util.Optional;
import org.springframework.context.annotation.Fallback;
import org.springframework.stereotype.Component;
import studio.soliloquy.animation.AnimationError;
import studio.soliloquy.animation.MouthTrack;
import studio.soliloquy.animation.SpeechToMouth;
import studio.soliloquy.audio.LogMelSpectrogram;
import studio.soliloquy.audio.Loudness;
import studio.soliloquy.audio.MelSettings;
import studio.soliloquy.audio.MelSettings.Span;
import studio.soliloquy.audio.SampleSink;
import studio.soliloquy.audio.SoundFile;
import studio.soliloquy.audio.SoundReader;
import studio.soliloquy.device.Device;
import studio.soliloquy.device.DeviceLease;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.model.ModelFile;
import studio.soliloquy.model.SuppliedModels;
import studio.soliloquy.model.network.Network;
import studio.soliloquy.model.network.NetworkCall;
import studio.soliloquy.model.network.Networks;
import studio.soliloquy.model.network.Tuning;
import studio.soliloquy.video.FrameRate;

/**
 * Hears the mouth with the studio's own network, which was taught with synthetic voices. It is the model
 * {@code speech-to-mouth}, which comes with the studio and may be removed, and is so small that it runs on the processor
 * beside everything else and takes no slot. Goes through the sound three times: for its loudness, for the colour of its
 * voice, and to hear.
 */
@Component
@Fallback
final class NetworkToMouth implements SpeechToMouth {
    static final String MODEL = "speech-to-mouth";
    static final String FILE = "speech-to-mouth.onnx";

    /** As it was taught: 100 columns a second of 64 bands each. */
    static final MelSettings MEL =
            new MelSettings(512, 400, 160, 64, 55, 7600, 0.97, 1, new Span(-80, 20), new Span(-4, 4), false);

    private static final double TAUGHT_LOUDNESS = -23;
    private static final double MOST_GAIN = 30;

    private static final String NAME = "network";
    private static final int SHOWN_OF_SHA = 8;

    private final SuppliedModels models;
    private final Networks networks;

    NetworkToMouth(SuppliedModels models, Networks networks) {
        this.models = models;
        this.networks = networks;
    }

    /** Another network is another name, so that nobody takes what one heard for what the other did. */
    @Override
    public String name() {
        return models.find(MODEL)
                .flatMap(NetworkToMouth::sha256)
                .map(sha256 -> NAME + "-" + sha256.substring(0, SHOWN_OF_SHA))
                .orElse(NAME);
    }

    private static Optional<String> sha256(ModelDescriptor model) {
        return model.files().stream()
                .filter(file -> file.name().equals(FILE))
                .map(ModelFile::sha256)
                .findFirst();
    }

    @Override
    public void requireReady() {
        bytes();
    }

    @Override
    public MouthTrack listen(SoundFile sound, FrameRate rate, Runnable between) {
        AnswerLevels levels = new AnswerLevels();
        float[] answers = answers(sound, levels, between);
        return new AnsweredMouth(answers, levels.finish(answers.length / HeardWindows.PARAMETERS))
                .track(rate, rate.framesIn(sound.seconds()));
    }

    /** @return [answers][7], as the network gives them */
    float[] answers(SoundFile sound) {
        return answers(sound, new AnswerLevels(), () -> {});
    }

    private float[] answers(SoundFile sound, AnswerLevels levels, Runnable between) {
        try (Network network = network();
                NetworkCall call = network.call(1)) {
            float gain = gain(Loudness.integrated(sound));
            VoiceColour voice = new VoiceColour();
            hear(sound, gain, voice, (samples, count) -> between.run());
            HeardWindows windows = new HeardWindows(call, voice);
            hear(sound, gain, windows, (samples, count) -> {
                levels.accept(samples, count);
                between.run();
            });
            return windows.finish();
        }
    }

    /** The caller closes it. */
    Network network() {
        return networks.open(bytes(), FILE, new Processor(), Tuning.oneCoreACall(1));
    }

    /** @param beside is given each block as it is in the file */
    private static void hear(SoundFile sound, float gain, LogMelSpectrogram.ColumnSink columns, SampleSink beside) {
        LogMelSpectrogram spectrogram = new LogMelSpectrogram(MEL, columns);
        float[] levelled = new float[SoundReader.BLOCK_SAMPLES];
        try (SoundReader reader = new SoundReader(sound)) {
            reader.forEachBlock((samples, count) -> {
                for (int n = 0; n < count; n++) {
                    levelled[n] = gain * samples[n];
                }
                spectrogram.accept(levelled, count);
                beside.accept(samples, count);
            });
        }
        spectrogram.finish();
    }

    /** What is all but silent is not made loud. */
    private static float gain(double loudness) {
        double decibels = Double.isInfinite(loudness) ? 0 : Math.min(MOST_GAIN, TAUGHT_LOUDNESS - loudness);
        return (float) Math.pow(10, decibels / 20);
    }

    private byte[] bytes() {
        ModelDescriptor model = models.find(MODEL)
                .orElseThrow(() -> new StudioException(
                        AnimationError.SPEECH_NETWORK_MISSING,
                        "Expected the model \"" + MODEL
                                + "\", which hears how the mouth moves, found that it was removed.",
                        "Choose the hearing \"sound\", which needs no network; or delete the file models/.supplied/"
                                + MODEL + " and start the studio again, which puts the model back."));
        return models.read(model, FILE);
    }

    /** The processor, without waiting for it. */
    private record Processor() implements DeviceLease {
        private static final Device DEVICE = new Device("cpu", "Processor", 0);

        @Override
        public Device device() {
            return DEVICE;
        }

        @Override
        public void close() {
            // Nothing was taken.
        }
    }
}
