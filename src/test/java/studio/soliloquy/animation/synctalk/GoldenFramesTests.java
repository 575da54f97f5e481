package studio.soliloquy.animation.synctalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.soliloquy.animation.network.CropGeometry;
import studio.soliloquy.animation.network.FaceBoxes;
import studio.soliloquy.animation.network.FrameRenderer;
import studio.soliloquy.animation.network.TemplateFrames;
import studio.soliloquy.animation.network.TestingNetwork;
import studio.soliloquy.video.Frame;
import studio.soliloquy.video.FrameComparison;
import studio.soliloquy.video.Pictures;

/** Everything around the network, against the reference: what goes in, and the frame made of what comes out. */
class GoldenFramesTests {
    private static final int PICTURE = 6 * 320 * 320;
    private static final int SPEECH = 32 * 16 * 16;
    private static final int DRAWN = 3 * 320 * 320;

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "1, 7, 29", "2, 14, 59"})
    void agreesWithTheReference(int sample, int featureRow, int templateFrame) {
        Frame expected = Pictures.readAccepted(Golden.value("frame_t" + featureRow + "_i" + templateFrame + ".png"));
        TestingNetwork network = TestingGenerator.generator(320, List.of(32L, 16L, 16L), (inputs, outputs) -> {
            requireGoldenInput(sample, inputs);
            FloatBuffer drawn = Golden.floats("unet_output.npy").slice(sample * DRAWN, DRAWN);
            outputs.get(Generator.DRAWN).put(0, drawn, 0, DRAWN);
        });
        Frame rendered = render(network, featureRow, templateFrame);

        assertThat(FrameComparison.of(expected, rendered).psnr()).isGreaterThanOrEqualTo(50);
        assertThat(network.runs).hasValue(1);
    }

    private static Frame render(TestingNetwork network, int featureRow, int templateFrame) {
        CropGeometry geometry = FaceSquare.LARGE.geometry();
        TemplateFrames templates = new TemplateFrames(
                Golden.templateSet(), FaceBoxes.of(Golden.templateSet()), geometry, TemplateFrames.Masks.HARD, 1 << 24);
        SyncTalkOptions reference = new SyncTalkOptions(0, false, false);
        Frame target = Frame.black(1280, 720);
        try (FrameRenderer renderer = new Drawing(
                        Golden.packageFeatures(), Optional.empty(), NetworkKind.of(TestingStudio.AVE), reference)
                .renderer(network.call(1))) {
            renderer.render(featureRow, templates.get(templateFrame), target);
        }
        return target;
    }

    private static void requireGoldenInput(int sample, Map<String, FloatBuffer> inputs) {
        ByteBuffer picture = Golden.values("unet_input_u8.npy");
        FloatBuffer written = inputs.get(Generator.PICTURE);
        for (int i = 0; i < PICTURE; i++) {
            int expected = picture.get(sample * PICTURE + i) & 0xff;
            if (Math.abs(written.get(i) * 255 - expected) > 1.001) {
                assertThat(written.get(i) * 255).as("value %d", i).isCloseTo(expected, within(1f));
            }
        }
        FloatBuffer speech = Golden.floats("unet_audio.npy");
        for (int i = 0; i < SPEECH; i++) {
            assertThat(inputs.get(Generator.SPEECH).get(i)).isEqualTo(speech.get(sample * SPEECH + i));
        }
    }
}
