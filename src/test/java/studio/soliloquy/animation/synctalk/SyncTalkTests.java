package studio.soliloquy.animation.synctalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.soliloquy.animation.AnimationError;
import studio.soliloquy.animation.AnimationSession;
import studio.soliloquy.animation.Capabilities;
import studio.soliloquy.animation.FeatureKind;
import studio.soliloquy.animation.MouthShape;
import studio.soliloquy.animation.MouthTrack;
import studio.soliloquy.animation.Speech;
import studio.soliloquy.animation.Template;
import studio.soliloquy.animation.network.SyntheticTemplates;
import studio.soliloquy.animation.network.TestingFeatures;
import studio.soliloquy.animation.network.TestingNetwork;
import studio.soliloquy.audio.FeatureFile;
import studio.soliloquy.audio.SoundFile;
import studio.soliloquy.error.ErrorCode;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.model.ModelError;
import studio.soliloquy.template.TemplateFrame;
import studio.soliloquy.template.TemplateSet;
import studio.soliloquy.video.Frame;
import studio.soliloquy.video.FrameRange;
import studio.soliloquy.video.FrameRate;

class SyncTalkTests {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"ave, 25, 0", "hubert, 25, 2048", "wenet, 20, 8192"})
    void saysWhatEachKindOfNetworkCanDo(String mode, int rate, int broughtWidth) {
        Capabilities capabilities = new TestingStudio().family(1).capabilities(TestingStudio.model(mode, "320"));
        assertThat(capabilities.frameRates()).containsExactly(rate);
        assertThat(capabilities.subjects()).containsExactly(Template.class);
        assertThat(capabilities.features().map(FeatureKind::width).orElse(0)).isEqualTo(broughtWidth);
    }

    @ParameterizedTest
    @CsvSource({"ave, 160, 512, 32, 16, 16", "hubert, 160, 2048, 32, 32, 32", "wenet, 320, 8192, 256, 16, 32"})
    void rendersEveryKindOfNetwork(String mode, int size, int width, long first, long second, long third) {
        TestingNetwork network = TestingGenerator.generator(size, List.of(first, second, third), (inputs, outputs) -> {
            assertThat(inputs.get(Generator.SPEECH).get(8 * width)).isEqualTo(1);
            outputs.get(Generator.DRAWN).put(0, inputs.get(Generator.PICTURE), 0, 3 * size * size);
        });
        int rate = mode.equals("wenet") ? 20 : 25;
        FeatureFile features = TestingFeatures.counting(folder.resolve("rows.f32"), 3, width);
        ModelDescriptor model = TestingStudio.model(mode, String.valueOf(size));
        try (AnimationSession session = open(network, model, set(), speech(rate, Optional.of(features)), Map.of())) {
            assertThat(session.format().rate()).isEqualTo(FrameRate.of(rate));
            session.animate(new FrameRange(0, 1), (index, frame) -> {});
        }
        assertThat(network.closed).isTrue();
    }

    @Test
    void pixelsThatTheParsingKeepsStayAsTheyAre() {
        for (double compositing : new double[] {0, 1}) {
            FeatureFile features = TestingFeatures.counting(folder.resolve("rows.f32"), 3, 512);
            TestingNetwork white = TestingGenerator.generator(320, List.of(32L, 16L, 16L), (inputs, outputs) -> {
                for (int i = 0; i < 3 * 320 * 320; i++) {
                    outputs.get(Generator.DRAWN).put(i, (i / 40 % 2));
                }
            });
            TemplateSet masked = masked();
            Map<String, Double> parameters = Map.of("compositing", compositing);
            try (AnimationSession session =
                    open(white, TestingStudio.AVE, masked, speech(25, Optional.of(features)), parameters)) {
                session.animate(new FrameRange(0, 1), (index, frame) -> assertKept(SyntheticTemplates.grain(1), frame));
            }
        }
    }

    /** Left of column 150 the parsing is red, right of column 220 white, between them black. */
    private TemplateSet masked() {
        Frame parsing = Frame.black(SyntheticTemplates.WIDTH, SyntheticTemplates.HEIGHT);
        for (int i = 0; i < parsing.bgr().length / 3; i++) {
            int x = i % parsing.width();
            parsing.bgr()[i * 3 + 2] = (byte) (x < 150 || x > 220 ? 255 : 0);
            parsing.bgr()[i * 3] = parsing.bgr()[i * 3 + 1] = (byte) (x > 220 ? 255 : 0);
        }
        Path file = SyntheticTemplates.png(folder.resolve("parsing.png"), parsing);
        TemplateSet set = set();
        return new TemplateSet(
                set.width(),
                set.height(),
                set.frames().stream()
                        .map(frame -> new TemplateFrame(frame.picture(), frame.crop(), Optional.of(file)))
                        .toList());
    }

    private static void assertKept(Frame template, Frame frame) {
        int changedBetween = 0;
        int changedElsewhere = 0;
        for (int y = 0; y < frame.height(); y++) {
            for (int x = 0; x < frame.width(); x++) {
                boolean changed = template.bgr()[template.offset(x, y)] != frame.bgr()[frame.offset(x, y)];
                boolean kept = x < 147 || x > 223;
                changedElsewhere += changed && kept ? 1 : 0;
                changedBetween += changed && !kept ? 1 : 0;
            }
        }
        assertThat(changedElsewhere).isZero();
        assertThat(changedBetween).isGreaterThan(5000);
    }

    @Test
    void asksForTheEncoderWhereItIsMissing() {
        SoundFile sound = new SoundFile(folder.resolve("sound.f32"), 16_000);
        refuses(
                () -> new TestingStudio()
                        .family(1)
                        .features(TestingStudio.AVE, sound, folder.resolve("rows.f32"), TestingStudio.lease()),
                AnimationError.AUDIO_ENCODER_MISSING,
                "audio_visual_encoder.pth");
    }

    @Test
    void namesTheEncoderAmongWhatItNeedsWhereItHearsTheSoundItself() {
        refuses(
                () -> new TestingStudio().family(1).companions(TestingStudio.AVE),
                AnimationError.AUDIO_ENCODER_MISSING,
                "audio_visual_encoder.pth");
        assertThat(new TestingStudio().family(1).companions(TestingStudio.model("hubert", "320")))
                .isEmpty();
    }

    @Test
    void asksForFeaturesThatOnlyTheUserCanBring() {
        SoundFile sound = new SoundFile(folder.resolve("sound.f32"), 16_000);
        ModelDescriptor hubert = TestingStudio.model("hubert", "160");
        refuses(
                () -> new TestingStudio()
                        .family(1)
                        .features(hubert, sound, folder.resolve("rows.f32"), TestingStudio.lease()),
                AnimationError.FEATURES_REQUIRED,
                "2048");
        refuses(
                () -> open(TestingGenerator.echo(0), hubert, set(), speech(25, Optional.empty()), Map.of()),
                AnimationError.FEATURES_REQUIRED,
                "HuBERT");
    }

    @Test
    void refusesFeaturesOfAnotherWidth() {
        FeatureFile narrow = TestingFeatures.counting(folder.resolve("rows.f32"), 3, 44);
        refuses(
                () -> open(
                        TestingGenerator.echo(0), TestingStudio.AVE, set(), speech(25, Optional.of(narrow)), Map.of()),
                AnimationError.FEATURES_WIDTH_WRONG,
                "512");
    }

    @Test
    void refusesAnotherFrameRateAndAStartBehindTheEnd() {
        FeatureFile features = TestingFeatures.counting(folder.resolve("rows.f32"), 3, 512);
        refuses(
                () -> open(
                        TestingGenerator.echo(0),
                        TestingStudio.AVE,
                        set(),
                        speech(30, Optional.of(features)),
                        Map.of()),
                AnimationError.FRAME_RATE_UNSUPPORTED,
                "25");
        refuses(
                () -> open(
                        TestingGenerator.echo(0),
                        TestingStudio.AVE,
                        set(),
                        speech(25, Optional.of(features)),
                        Map.of("start-frame", 2.0)),
                AnimationError.START_FRAME_OUT_OF_RANGE,
                "at most 1");
    }

    @Test
    void refusesANetworkOfOtherTensorsAndClosesIt() {
        FeatureFile features = TestingFeatures.counting(folder.resolve("rows.f32"), 3, 512);
        TestingNetwork small = TestingGenerator.generator(160, List.of(32L, 16L, 16L), (inputs, outputs) -> {});
        refuses(
                () -> open(small, TestingStudio.AVE, set(), speech(25, Optional.of(features)), Map.of()),
                AnimationError.NETWORK_UNFIT,
                "320");
        assertThat(small.closed).isTrue();
    }

    @Test
    void saysWhichFileOrSettingOfTheModelIsMissing() {
        FeatureFile features = TestingFeatures.counting(folder.resolve("rows.f32"), 3, 512);
        refuses(
                () -> new TestingStudio()
                        .family(1)
                        .open(
                                TestingStudio.AVE,
                                new Template(set()),
                                speech(25, Optional.of(features)),
                                TestingStudio.parameters(Map.of()),
                                TestingStudio.lease()),
                ModelError.MODEL_FILE_MISSING,
                "generator.onnx");
        refuses(
                () -> new TestingStudio().family(1).capabilities(TestingStudio.model("whisper", "320")),
                AnimationError.MODEL_SETTINGS_INVALID,
                "whisper");
    }

    private static void refuses(ThrowingCallable call, ErrorCode code, String words) {
        assertThatThrownBy(call).isInstanceOfSatisfying(StudioException.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.getMessage() + " " + refusal.hint()).contains(words);
        });
    }

    private AnimationSession open(
            TestingNetwork network,
            ModelDescriptor model,
            TemplateSet set,
            Speech speech,
            Map<String, Double> parameters) {
        return new TestingStudio()
                .with(Generator.FILE, network)
                .family(1)
                .open(model, new Template(set), speech, TestingStudio.parameters(parameters), TestingStudio.lease());
    }

    private TemplateSet set() {
        return SyntheticTemplates.write(folder, 3, 150);
    }

    private Speech speech(int rate, Optional<FeatureFile> features) {
        MouthTrack mouth = new MouthTrack(FrameRate.of(rate), List.of(MouthShape.REST));
        return new Speech(new SoundFile(folder.resolve("unread.f32"), 640), mouth, features);
    }
}
