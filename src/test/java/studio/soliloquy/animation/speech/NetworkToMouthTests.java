package studio.soliloquy.animation.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import studio.soliloquy.animation.AnimationError;
import studio.soliloquy.animation.MouthShape;
import studio.soliloquy.animation.MouthTrack;
import studio.soliloquy.audio.LogMelSpectrogram;
import studio.soliloquy.audio.SoundFile;
import studio.soliloquy.audio.TestingSound;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.home.StudioHome;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.model.ModelFile;
import studio.soliloquy.model.SuppliedModels;
import studio.soliloquy.model.network.Network;
import studio.soliloquy.model.network.NetworkCall;
import studio.soliloquy.model.network.TestingNetworks;
import studio.soliloquy.video.FrameRate;

class NetworkToMouthTests {
    private static final FrameRate RATE = FrameRate.of(25);
    /** Where the pause of english.wav begins and ends, in seconds. */
    private static final double PAUSE_BEGIN = 1.864;

    private static final double PAUSE_END = 2.864;
    private static final int COLUMNS = 7;

    @TempDir
    Path folder;

    private SuppliedModels models;
    private NetworkToMouth ear;

    @BeforeEach
    void open() {
        models = new SuppliedModels(new StudioHome(folder));
        ear = new NetworkToMouth(models, TestingNetworks.onnx());
    }

    private ModelDescriptor supplied() {
        return models.find(NetworkToMouth.MODEL).orElseThrow();
    }

    @Test
    void isTheNetworkThatWasJudged() throws IOException {
        ModelFile file = supplied().files().get(0);

        assertThat(models.read(supplied(), file.name()))
                .hasSize((int) file.bytes())
                .hasSizeLessThan(1_000_000);
        assertThat(Path.of("docs/models/speech-to-mouth.md")).content().contains(file.sha256());
    }

    @Test
    void isCalledAfterTheNetworkThatItRuns() {
        assertThat(ear.name())
                .isEqualTo("network-" + supplied().files().get(0).sha256().substring(0, 8));
    }

    @Test
    void refusesToListenWhenItsNetworkWasRemoved() throws IOException {
        Files.createDirectories(folder.resolve("models/.supplied"));
        Files.writeString(folder.resolve("models/.supplied/speech-to-mouth"), "was here");
        SoundFile sound = TestingSound.english(folder);

        assertThat(ear.name()).isEqualTo("network");
        assertThatExceptionOfType(StudioException.class)
                .isThrownBy(() -> ear.listen(sound, RATE))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(AnimationError.SPEECH_NETWORK_MISSING));
        assertThatExceptionOfType(StudioException.class).isThrownBy(ear::requireReady);
    }

    @Test
    void answersAsItDidWhereItWasTaught() throws IOException {
        FloatBuffer expected = expected();
        float[] found = ear.answers(TestingSound.english(folder));

        assertThat(found).hasSize(expected.remaining());
        for (int i = 0; i < found.length; i++) {
            assertThat(found[i])
                    .as("answer %d, parameter %d", i / COLUMNS, i % COLUMNS)
                    .isCloseTo(expected.get(i), within(2e-3f));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 37, 5000})
    void answersAlikeInWhateverPiecesTheSoundArrives(int piece) {
        float[] samples = noise(14 * SoundFile.SAMPLE_RATE, 0.1);

        assertThat(answers(samples, piece)).containsExactly(answers(samples, samples.length));
    }

    @Test
    void answersAlikeAcrossTheSeamsOfItsWindows() {
        float[] samples = noise(24 * SoundFile.SAMPLE_RATE, 0.1);
        float[] late = new float[samples.length - SoundFile.SAMPLE_RATE];
        System.arraycopy(samples, SoundFile.SAMPLE_RATE, late, 0, late.length);

        VoiceColour voice = voice(samples, samples.length);
        float[] whole = answers(samples, samples.length, voice);
        float[] part = answers(late, late.length, voice);

        int second = HeardWindows.ANSWERS_PER_SECOND * COLUMNS;
        for (int i = second; i < part.length - second; i++) {
            assertThat(part[i]).isCloseTo(whole[i + second], within(1e-4f));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {24, 25, 30, 60})
    void givesOneShapeForEachFrame(int framesPerSecond) {
        SoundFile sound = TestingSound.english(folder);
        FrameRate rate = FrameRate.of(framesPerSecond);

        MouthTrack track = ear.listen(sound, rate);

        assertThat(track.rate()).isEqualTo(rate);
        assertThat(track.frameCount()).isEqualTo(rate.framesIn(sound.seconds()));
    }

    @Test
    void restsInPausesAndSpeaksElsewhere() {
        List<MouthShape> shapes = ear.listen(TestingSound.english(folder), RATE).shapes();

        int first = (int) Math.ceil((PAUSE_BEGIN + 0.08) * 25);
        int last = (int) Math.floor((PAUSE_END - 0.08) * 25);
        assertThat(shapes.subList(first, last)).containsOnly(MouthShape.REST);
        assertThat(shapes.stream().mapToDouble(MouthShape::jaw).max()).hasValueCloseTo(0.8, within(0.2));
    }

    @Test
    void closesTheLipsOfMama() {
        List<MouthShape> shapes = ear.listen(TestingSound.english(folder), RATE).shapes();

        assertThat(shapes.stream().limit(20).filter(shape -> shape.closed() > 0.5))
                .hasSizeGreaterThan(2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.0005, 0.05})
    void hearsNobodyInSilenceAndInHiss(double level) {
        SoundFile sound = TestingSound.of(folder.resolve("hiss.f32"), noise(3 * SoundFile.SAMPLE_RATE, level));

        List<MouthShape> shapes = ear.listen(sound, RATE).shapes();

        assertThat(shapes.stream().mapToDouble(MouthShape::jaw).average().orElseThrow())
                .isLessThan(0.1);
    }

    @Test
    void takesTheShortestSound() {
        SoundFile sound = TestingSound.of(folder.resolve("click.f32"), new float[] {0.5f});

        assertThat(ear.listen(sound, RATE).frameCount()).isEqualTo(1);
    }

    private static VoiceColour voice(float[] samples, int piece) {
        VoiceColour voice = new VoiceColour();
        hear(samples, piece, voice);
        return voice;
    }

    private float[] answers(float[] samples, int piece) {
        return answers(samples, piece, voice(samples, piece));
    }

    private float[] answers(float[] samples, int piece, VoiceColour voice) {
        try (Network network = ear.network();
                NetworkCall call = network.call(1)) {
            HeardWindows windows = new HeardWindows(call, voice);
            hear(samples, piece, windows);
            return windows.finish();
        }
    }

    private static void hear(float[] samples, int piece, LogMelSpectrogram.ColumnSink columns) {
        LogMelSpectrogram spectrogram = new LogMelSpectrogram(NetworkToMouth.MEL, columns);
        for (int at = 0; at < samples.length; at += piece) {
            int count = Math.min(piece, samples.length - at);
            float[] part = new float[count];
            System.arraycopy(samples, at, part, 0, count);
            spectrogram.accept(part, count);
        }
        spectrogram.finish();
    }

    private static float[] noise(int samples, double level) {
        Random random = new Random(1);
        float[] noise = new float[samples];
        for (int n = 0; n < samples; n++) {
            noise[n] = (float) (level * random.nextGaussian());
        }
        return noise;
    }

    private static FloatBuffer expected() throws IOException {
        try (InputStream file = new ClassPathResource("speech/english-answers.npy").getInputStream()) {
            ByteBuffer bytes = ByteBuffer.wrap(file.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
            return bytes.position(10 + bytes.getShort(8))
                    .slice()
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer();
        }
    }
}
