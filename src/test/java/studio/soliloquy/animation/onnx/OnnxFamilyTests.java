package studio.soliloquy.animation.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.soliloquy.animation.network.PictureView;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.model.Precision;
import studio.soliloquy.model.TestingModels;
import studio.soliloquy.model.network.Network;

/** ONNX networks of known shapes are installed with their presets, whatever their tensors are called. */
class OnnxFamilyTests {
    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource({"96, wav2lip_96", "288, wav2lip_288", "256, wav2lip_256"})
    void installsWav2LipOfAnySize(int size, String label) throws IOException {
        TestingModels studio = TestingModels.at(home, new OnnxFamily());
        Path file = TestingGraph.talking("frames", 6, size, "sound", new int[] {1, 80, 16})
                .write(home.resolve("theirs.onnx"));

        ModelDescriptor model = studio.imports().importFile(file, label, Precision.FP32);

        assertThat(model.family()).isEqualTo("onnx");
        assertThat(model.sources().toString()).contains(size == 96 ? "Rudrabha/Wav2Lip" : "primepake/wav2lip_288x288");
        Pipeline pipeline = Pipeline.of(studio.models().get(model.id()));
        assertThat(pipeline.picture().geometry().inner()).isEqualTo(size);
        assertThat(pipeline.picture().inputs().get("video_frames"))
                .containsExactly(PictureView.MASKED, PictureView.PICTURE);
        requireFit(studio, model, pipeline);
    }

    @ParameterizedTest
    @CsvSource({"16, 32, 2048, 25", "128, 16, 8192, 20"})
    void installsUltralightForEitherKindOfFeatures(int channels, int height, int width, int rate) throws IOException {
        TestingModels studio = TestingModels.at(home, new OnnxFamily());
        Path file = TestingGraph.talking("input", 6, 160, "audio", new int[] {channels, height, 32})
                .write(home.resolve("theirs.onnx"));

        ModelDescriptor model = studio.imports().importFile(file, "Anybody", Precision.FP32);

        Pipeline pipeline = Pipeline.of(studio.models().get(model.id()));
        assertThat(pipeline.frameRates()).containsExactly(rate);
        assertThat(pipeline.sound().orElseThrow().heard().width()).isEqualTo(width);
        assertThat(pipeline.picture().inputs().get("input"))
                .isEqualTo(List.of(PictureView.PICTURE, PictureView.MASKED));
        requireFit(studio, model, pipeline);
    }

    private static void requireFit(TestingModels studio, ModelDescriptor model, Pipeline pipeline) {
        try (Network network = studio.open(model, pipeline.network())) {
            NetworkFit.require(network, pipeline);
        }
    }

    @Test
    void leavesEveryOtherNetworkToADescriptorOfItsOwn() throws IOException {
        TestingModels studio = TestingModels.at(home, new OnnxFamily());
        Path file = TestingGraph.talking("input", 6, 96, "audio", new int[] {1, 40, 16})
                .write(home.resolve("theirs.onnx"));
        assertThatExceptionOfType(StudioException.class)
                .isThrownBy(() -> studio.imports().importFile(file, "Anybody", Precision.FP32))
                .withMessageContaining("needs a model.yaml of its own");
    }
}
