package studio.soliloquy.animation.synctalk.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataLocation;
import ai.onnx.proto.OnnxMl.TypeProto;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.model.ModelError;
import studio.soliloquy.model.Precision;
import studio.soliloquy.model.TestingModels;
import studio.soliloquy.model.checkpoint.TestingCheckpoint;
import studio.soliloquy.model.checkpoint.TestingPickle;
import studio.soliloquy.model.network.Network;
import studio.soliloquy.model.network.NetworkCall;

class SynctalkImportTests {
    private static final int WIDTH = 2;
    private static final String FIRST = "inc.inconv.0.conv.0.weight";

    @TempDir
    Path home;

    private TestingModels studio;
    private Path file;

    @BeforeEach
    void open() {
        studio = TestingModels.at(home, new SynctalkFamily(), new AudioEncoderFamily());
        file = home.resolve("brought.pth");
    }

    @ParameterizedTest
    @CsvSource({
        "HUBERT, 5, 4, 4, ave, 320",
        "WENET, 5, 16, 16, wenet, 320",
        "HUBERT, 4, 3, 4, hubert, 160",
        "WENET, 4, 8, 8, wenet, 160",
        "WENET, 4, 8, 16, wenet, 160"
    })
    void recognisesEveryNetworkOfTheFamily(AudioMode branch, int steps, int inputs, int first, String mode, String size)
            throws IOException {
        checkpoint(unet(branch, steps, inputs, first)).write(file);
        ModelDescriptor model = studio.imports().importFile(file, "May", Precision.FP32);

        assertThat(model.id()).isEqualTo("may");
        assertThat(model.title()).isEqualTo("May");
        assertThat(model.licence()).isEqualTo("LicenseRef-yours");
        assertThat(model.settings()).isEqualTo(Map.of("mode", mode, "size", size, "precision", "fp32"));
        assertThat(model.summary()).contains("2 channels at its inlet, a size that is not published");
        assertThat(studio.models().get("may")).isEqualTo(model);
        try (Network network = studio.open(model, "generator.onnx");
                NetworkCall call = network.call(2)) {
            call.run();
            int pixels = Integer.parseInt(size);
            assertThat(call.output("output").capacity()).isEqualTo(2 * 3 * pixels * pixels);
            assertThat(call.output("output").get(7)).isBetween(0f, 1f);
        }
    }

    @ParameterizedTest
    @CsvSource({"32, full channels", "16, half channels"})
    void namesThePublishedWidths(int width, String words) {
        TalkingUnet unet = new TalkingUnet(5, width, new AudioBranch(AudioMode.AVE, width, 32, 2 * width));
        assertThat(unet.summary()).contains(words);
        assertThat(UnetCandidates.best(TensorNames.of(TensorList.of(unet).tensors())))
                .hasValueSatisfying(best -> assertThat(best.match().isExact()).isTrue());
    }

    @Test
    void takesTheUsersWordWhereNoTensorTells() throws IOException {
        checkpoint(unet(AudioMode.HUBERT, 5, 4, 4)).write(file);
        ModelDescriptor ave = studio.imports().importFile(file, "May", Precision.FP32);
        ModelDescriptor hubert = studio.imports().importFile(file, "May", Precision.FP32, Map.of("mode", "hubert"));
        assertThat(hubert.settings()).containsEntry("mode", "hubert");
        assertThat(hubert.id()).isEqualTo("may-2").isNotEqualTo(ave.id());
        try (Network network = studio.open(hubert, "generator.onnx")) {
            assertThat(network.inputs())
                    .anySatisfy(input -> assertThat(input.shape()).isEqualTo(List.of(-1L, 4L, 32L, 32L)));
        }
        assertRefused(ModelError.MODEL_BROKEN, Map.of("mode", "wenet")).withMessageContaining("\"wenet\"");
        assertRefused(ModelError.MODEL_BROKEN, Map.of("mode", "telepathy")).withMessageContaining("\"telepathy\"");
    }

    @Test
    void readsTheNamesOfNewerTrainings() throws IOException {
        TestingCheckpoint renamed = TestingCheckpoint.of(Map.of());
        TensorList.of(unet(AudioMode.HUBERT, 4, 3, 4))
                .tensors()
                .forEach((name, shape) -> renamed.with(
                        name.replace("inc.inconv.0.", "inc.inconv.").replace("maxpool_conv.0.", "maxpool_conv."),
                        shape.stream().mapToInt(Integer::intValue).toArray()));
        renamed.with("inc.inconv.conv.1.num_batches_tracked").writeNested(file, "state_dict", "module.");
        assertThat(studio.imports().importFile(file, "May", Precision.FP32).settings())
                .containsEntry("size", "160")
                .containsEntry("mode", "hubert");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                FIRST,
                "inc.inconv.0.conv.6.weight",
                "audio_model.conv1.conv.0.weight",
                "audio_model.conv3.bias",
                "fuse_conv.1.double_conv.0.conv.6.weight",
                "up5.conv.double_conv.1.conv.7.running_var",
                "outc.conv.bias"
            })
    void namesAMissingTensorAndOneOfAnotherShape(String tensor) throws IOException {
        TalkingUnet unet = unet(AudioMode.HUBERT, 5, 4, 4);
        List<Integer> shape = TensorList.of(unet).tensors().get(tensor);
        checkpoint(unet).without(tensor).write(file);
        assertRefused(ModelError.MODEL_BROKEN, Map.of())
                .withMessageContaining("Expected the tensor \"" + tensor + "\" of shape " + shape + ", found none");

        int[] other = shape.stream().mapToInt(Integer::intValue).toArray();
        other[0] += 3;
        checkpoint(unet).with(tensor, other).write(file);
        assertRefused(ModelError.MODEL_BROKEN, Map.of())
                .withMessageContaining(
                        "\"" + tensor + "\" to have the shape " + shape + ", found [" + (shape.get(0) + 3));
    }

    @Test
    void namesATensorTooMany() throws IOException {
        checkpoint(unet(AudioMode.HUBERT, 5, 4, 4)).with("attention.weight", 3).write(file);
        assertRefused(ModelError.MODEL_BROKEN, Map.of()).withMessageContaining("no tensor \"attention.weight\"");
    }

    @Test
    void refusesNumbersThatRanAway() throws IOException {
        checkpoint(unet(AudioMode.HUBERT, 4, 3, 4))
                .with("outc.conv.bias", new float[] {Float.NaN, 0, 0}, 3)
                .write(file);
        assertRefused(ModelError.MODEL_BROKEN, Map.of()).withMessageContaining("NaN");
    }

    @Test
    void refusesCodeAndRunsNothingOfIt() throws IOException {
        Path trace = home.resolve("trace");
        TestingCheckpoint.write(
                file,
                new TestingPickle()
                        .global("posix", "system")
                        .raw('(')
                        .text("touch " + trace)
                        .raw('t', 'R')
                        .end(),
                Map.of());
        assertRefused(ModelError.CHECKPOINT_UNSAFE, Map.of()).withMessageContaining("posix.system");
        assertThat(trace).doesNotExist();
    }

    @Test
    void refusesATruncatedCheckpoint() throws IOException {
        byte[] whole =
                Files.readAllBytes(checkpoint(unet(AudioMode.HUBERT, 4, 3, 4)).write(file));
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertRefused(ModelError.CHECKPOINT_TRUNCATED, Map.of());
    }

    @Test
    void tellsEveryFamilysReasonForWhatNobodyKnows() throws IOException {
        new TestingCheckpoint().with("some.weight", 3).write(file);
        assertRefused(ModelError.MODEL_UNRECOGNISED, Map.of())
                .withMessageContaining("synctalk: Expected")
                .withMessageContaining("audio-encoder: Expected");
        Files.writeString(file, "just words");
        assertRefused(ModelError.MODEL_UNRECOGNISED, Map.of()).withMessageContaining("found neither");
    }

    /** Ultralight-Digital-Human's own, which another family runs. */
    @Test
    void aNetworkThatHearsEightFramesIsDescribedByItsPreset() throws IOException {
        checkpoint(unet(AudioMode.HUBERT, 4, 16, 4)).write(file);

        ModelDescriptor model = studio.imports().importFile(file, "May", Precision.FP32);

        assertThat(model.family()).isEqualTo("onnx");
        assertThat(model.pipeline()).containsKeys("picture", "sound", "output");
        assertThat(studio.models().get(model.id())).isEqualTo(model);
        studio.open(model, "generator.onnx").close();
    }

    @Test
    void installsTheSameNetworkOnce() throws IOException {
        checkpoint(unet(AudioMode.HUBERT, 4, 3, 4)).write(file);
        ModelDescriptor first = studio.imports().importFile(file, "May", Precision.FP32);
        assertThat(studio.imports().importFile(file, "June", Precision.FP32)).isEqualTo(first);
        assertThat(studio.imports().importFile(file, "May", Precision.FP16).id())
                .isEqualTo("may-2");
        checkpoint(unet(AudioMode.WENET, 4, 8, 8)).write(file);
        assertThat(studio.imports()
                        .importFile(file, "Mesh warp", Precision.FP32)
                        .id())
                .isEqualTo("mesh-warp-2");
    }

    @Test
    void putsALostFileBack() throws IOException {
        checkpoint(unet(AudioMode.HUBERT, 4, 3, 4)).write(file);
        ModelDescriptor model = studio.imports().importFile(file, "May", Precision.FP32);
        Files.write(studio.models().file(model, "generator.onnx"), new byte[3]);
        assertThat(studio.imports().importFile(file, "June", Precision.FP32)).isEqualTo(model);
        studio.open(model, "generator.onnx").close();
    }

    @Test
    void hasOneAudioEncoder() throws IOException {
        encoder(1).write(file);
        ModelDescriptor first = studio.imports().importFile(file, "Mine", Precision.FP32);
        assertThat(first.id()).isEqualTo("audio-visual-encoder");
        assertThat(first.family()).isEqualTo("audio-encoder");
        assertThat(first.settings()).isEqualTo(Map.of("width", "16", "precision", "fp32"));
        encoder(2).write(file);
        ModelDescriptor second = studio.imports().importFile(file, "Other", Precision.FP32);
        assertThat(second.id()).isEqualTo("audio-visual-encoder");
        assertThat(studio.models().get("audio-visual-encoder")).isEqualTo(second);
        try (Network network = studio.open(second, "encoder.onnx");
                NetworkCall call = network.call(3)) {
            call.run();
            assertThat(call.output("output").capacity()).isEqualTo(3 * 32);
        }
    }

    @Test
    void namesWhatIsWrongInAnAudioEncoder() throws IOException {
        encoder(1).without("10.conv_block.1.running_mean").write(file);
        assertRefused(ModelError.MODEL_BROKEN, Map.of()).withMessageContaining("10.conv_block.1.running_mean");
    }

    @Test
    void halvesTheFileWithHalfThePrecision() throws IOException {
        checkpoint(unet(AudioMode.HUBERT, 4, 3, 4)).write(file);
        ModelDescriptor full = studio.imports().importFile(file, "Full", Precision.FP32);
        ModelDescriptor half = studio.imports().importFile(file, "Half", Precision.FP16);
        assertThat(half.settings()).containsEntry("precision", "fp16");
        assertThat(half.files().get(0).bytes()).isLessThan(full.files().get(0).bytes() * 8 / 10);
        assertThat(paint(half)).isCloseTo(paint(full), within(5e-3f));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 1, 4})
    void acceptsANetworkThatWasExportedElsewhere(long batch) throws IOException {
        Files.write(file, exported(batch, 13).toByteArray());
        ModelDescriptor model = studio.imports().importFile(file, "Exported", Precision.FP16);
        assertThat(model.settings()).isEqualTo(Map.of("mode", "hubert", "size", "160", "precision", "fp32"));
        assertThat(studio.models().file(model, "generator.onnx")).hasSameBinaryContentAs(file);
    }

    @Test
    void acceptsAnEncoderWithOtherNames() throws IOException {
        encoder(32).write(file);
        ModelDescriptor first = studio.imports().importFile(file, "Mine", Precision.FP32);
        ModelProto.Builder model =
                ModelProto.parseFrom(Files.readAllBytes(studio.models().file(first, "encoder.onnx"))).toBuilder();
        studio.models().remove(first.id());
        model.getGraphBuilder().getInputBuilder(0).setName("mel");
        model.getGraphBuilder().getNodeBuilder(0).setInput(0, "mel");
        Files.write(file, model.build().toByteArray());
        ModelDescriptor renamed = studio.imports().importFile(file, "Renamed", Precision.FP32);
        assertThat(renamed.settings()).containsEntry("width", "512");
        try (Network network = studio.open(renamed, "encoder.onnx")) {
            assertThat(network.inputs().get(0).name()).isEqualTo("input");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {10, 18})
    void refusesOperatorsThatAreTooOldOrTooNew(long operators) throws IOException {
        Files.write(file, exported(-1, operators).toByteArray());
        assertRefused(ModelError.MODEL_BROKEN, Map.of()).withMessageContaining("found " + operators);
    }

    @Test
    void refusesAnExportedNetworkOfAnotherShape() throws IOException {
        ModelProto.Builder other = exported(-1, 13).toBuilder();
        length(other, 0, 3, 200);
        Files.write(file, other.build().toByteArray());
        assertRefused(ModelError.MODEL_BROKEN, Map.of()).withMessageContaining("[-1, 6, 160, 200]");

        other = exported(-1, 13).toBuilder();
        length(other, 1, 3, 31);
        Files.write(file, other.build().toByteArray());
        assertRefused(ModelError.MODEL_BROKEN, Map.of()).withMessageContaining("[-1, 3, 32, 31]");
    }

    @Test
    void refusesAnExportedNetworkWhoseWeightsLieElsewhere() throws IOException {
        ModelProto.Builder other = exported(-1, 13).toBuilder();
        other.getGraphBuilder().getInitializerBuilder(0).setDataLocation(DataLocation.EXTERNAL);
        Files.write(file, other.build().toByteArray());
        assertRefused(ModelError.MODEL_BROKEN, Map.of()).withMessageContaining("in a file beside it");
    }

    private float paint(ModelDescriptor model) {
        try (Network network = studio.open(model, "generator.onnx");
                NetworkCall call = network.call(1)) {
            for (int i = 0; i < call.input("input").capacity(); i++) {
                call.input("input").put(i, i % 255 / 255f);
            }
            call.run();
            return call.output("output").get(5000);
        }
    }

    private ModelProto exported(long batch, long operators) throws IOException {
        checkpoint(unet(AudioMode.HUBERT, 4, 3, 4)).write(file);
        ModelDescriptor model = studio.imports().importFile(file, "Original", Precision.FP32);
        ModelProto.Builder network =
                ModelProto.parseFrom(Files.readAllBytes(studio.models().file(model, "generator.onnx"))).toBuilder();
        studio.models().remove(model.id());
        network.getOpsetImportBuilder(0).setVersion(operators);
        if (batch > 0) {
            length(network, 0, 0, batch);
            length(network, 1, 0, batch);
        }
        return network.build();
    }

    private static void length(ModelProto.Builder network, int input, int axis, long length) {
        TypeProto.Builder type =
                network.getGraphBuilder().getInputBuilder(input).getTypeBuilder();
        type.getTensorTypeBuilder().getShapeBuilder().getDimBuilder(axis).setDimValue(length);
    }

    private static TalkingUnet unet(AudioMode branch, int steps, int inputs, int first) {
        return new TalkingUnet(steps, WIDTH, new AudioBranch(branch, WIDTH, inputs, first));
    }

    private static TestingCheckpoint checkpoint(Architecture architecture) {
        return TestingCheckpoint.of(TensorList.of(architecture).tensors());
    }

    private static TestingCheckpoint encoder(int width) {
        return checkpoint(new AudioEncoder(width));
    }

    /** And nothing is left behind. */
    private ThrowableAssertAlternative<StudioException> assertRefused(ModelError code, Map<String, String> wishes)
            throws IOException {
        List<String> before = folders();
        ThrowableAssertAlternative<StudioException> refusal = assertThatExceptionOfType(StudioException.class)
                .isThrownBy(() -> studio.imports().importFile(file, "Refused", Precision.FP32, wishes))
                .satisfies(e -> assertThat(e.code()).isEqualTo(code));
        assertThat(folders()).isEqualTo(before);
        return refusal;
    }

    private List<String> folders() throws IOException {
        Path folder = Files.createDirectories(home.resolve("models"));
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }
}
