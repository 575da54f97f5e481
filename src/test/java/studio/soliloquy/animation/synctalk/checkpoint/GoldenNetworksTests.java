package studio.soliloquy.animation.synctalk.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tukaani.xz.XZInputStream;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.model.Precision;
import studio.soliloquy.model.TestingModels;
import studio.soliloquy.model.network.Network;
import studio.soliloquy.model.network.NetworkCall;

class GoldenNetworksTests {
    private static final Path GOLDEN = Path.of("../shared/golden");

    @TempDir
    Path home;

    @BeforeAll
    static void needsTheGoldenValues() {
        Assumptions.assumeTrue(Files.isDirectory(GOLDEN), "the golden values are not beside the project");
    }

    @ParameterizedTest
    @CsvSource({"FP32, 1e-4", "FP16, 5e-3"})
    void paintsWhatTheReferencePaints(Precision precision, float tolerance) throws IOException {
        TestingModels studio = TestingModels.at(home, new SynctalkFamily(), new AudioEncoderFamily());
        ModelDescriptor model = studio.imports().importFile(unpacked("unet_328_ave.pth.xz"), "May", precision);

        assertThat(model.family()).isEqualTo("synctalk");
        assertThat(model.settings()).isEqualTo(Map.of("mode", "ave", "size", "320", "precision", precision.key()));
        float[] pictures = NumpyArray.read(GOLDEN.resolve("unet_input_u8.npy"));
        for (int i = 0; i < pictures.length; i++) {
            pictures[i] /= 255;
        }
        float[] audio = NumpyArray.read(GOLDEN.resolve("unet_audio.npy"));
        float[] expected = NumpyArray.read(GOLDEN.resolve("unet_output.npy"));
        try (Network network = studio.open(model, "generator.onnx")) {
            assertThat(farthest(run(network, 3, Map.of("input", pictures, "audio", audio)), expected))
                    .isLessThan(tolerance);
        }
    }

    @ParameterizedTest
    @CsvSource({"FP32, 1e-4", "FP16, 5e-3"})
    void hearsWhatTheReferenceHears(Precision precision, float tolerance) throws IOException {
        TestingModels studio = TestingModels.at(home, new SynctalkFamily(), new AudioEncoderFamily());
        ModelDescriptor model =
                studio.imports().importFile(unpacked("audio_visual_encoder.pth.xz"), "Encoder", precision);

        assertThat(model.id()).isEqualTo("audio-visual-encoder");
        assertThat(model.family()).isEqualTo("audio-encoder");
        assertThat(model.settings()).isEqualTo(Map.of("width", "512", "precision", precision.key()));
        float[] mel = NumpyArray.read(GOLDEN.resolve("encoder_mel.npy"));
        float[] expected = NumpyArray.read(GOLDEN.resolve("encoder_features.npy"));
        try (Network network = studio.open(model, "encoder.onnx")) {
            // Features are not bound to 0…1, so they are compared with the largest of them where that is above 1.
            assertThat(farthest(run(network, 4, Map.of("input", mel)), expected))
                    .isLessThan(precision == Precision.FP32 ? tolerance : tolerance * largest(expected));
        }
    }

    private static float largest(float[] values) {
        float largest = 1;
        for (float value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    private Path unpacked(String name) throws IOException {
        Path file = home.resolve(name.replace(".xz", ""));
        try (InputStream in = new XZInputStream(Files.newInputStream(GOLDEN.resolve(name)))) {
            Files.copy(in, file);
        }
        return file;
    }

    private static float[] run(Network network, int batch, Map<String, float[]> inputs) {
        try (NetworkCall call = network.call(batch)) {
            inputs.forEach((name, values) -> call.input(name).put(0, values));
            call.run();
            FloatBuffer output = call.output("output");
            float[] values = new float[output.capacity()];
            output.get(0, values);
            return values;
        }
    }

    private static float farthest(float[] found, float[] expected) {
        assertThat(found).hasSameSizeAs(expected);
        float farthest = 0;
        for (int i = 0; i < found.length; i++) {
            farthest = Math.max(farthest, Math.abs(found[i] - expected[i]));
        }
        return farthest;
    }
}
