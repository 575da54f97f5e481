package studio.soliloquy.animation.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.soliloquy.animation.AnimationSession;
import studio.soliloquy.animation.Template;
import studio.soliloquy.animation.network.SyntheticTemplates;
import studio.soliloquy.animation.network.TestingFeatures;
import studio.soliloquy.animation.network.TestingNetwork;
import studio.soliloquy.audio.FeatureFile;
import studio.soliloquy.face.Face;
import studio.soliloquy.face.FaceBox;
import studio.soliloquy.face.FaceFinder;
import studio.soliloquy.face.FaceMesh;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.model.network.TensorDescription;
import studio.soliloquy.template.CropBox;
import studio.soliloquy.template.TemplateFrame;
import studio.soliloquy.template.TemplateSet;
import studio.soliloquy.video.Frame;
import studio.soliloquy.video.FrameRange;
import studio.soliloquy.video.FrameRate;

/**
 * What the presets' networks see and hear, against values worked out by hand. The picture is blue {@code x % 251}, green
 * {@code y % 241} and red 7, and the box as large as the network's crop, so that nothing is scaled; row j of the sound's
 * features holds j + 1.
 */
class PresetTensorsTests {
    private static final int WIDTH = 400;
    private static final int HEIGHT = 360;
    private static final int RED = 7;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {96, 288})
    void wav2LipSeesTheMaskedFaceFirstAndPastesOverTheWholeBox(int size) {
        ModelDescriptor preset = size == 96 ? Preset.WAV2LIP_96 : Preset.WAV2LIP_288;
        FeatureFile mel = TestingFeatures.counting(folder.resolve("mel.f32"), 41, 80);
        // Ten pixels are padded below the face.
        TestingOnnx studio =
                TestingOnnx.preset(folder, preset, wav2lip(size), face(40.6f, 30.2f, 40.9f + size, 20.7f + size));
        try (AnimationSession session = studio.open(
                new Template(set(new CropBox(0, 0, 9, 9))), 12, Optional.of(mel), Map.of("compositing", 1.0))) {
            assertThat(session.format().width()).isEqualTo(WIDTH);
            session.animate(new FrameRange(0, 12), (index, frame) -> {
                requirePixel(frame, 40, 30, 127, 63, 255);
                requirePixel(frame, 39 + size, 29 + size, 127, 63, 255);
                requirePixel(frame, 39, 30, 39, 30, RED);
                requirePixel(frame, 40 + size, 30, (40 + size) % 251, 30, RED);
                requirePixel(frame, 40, 30 + size, 40, (30 + size) % 241, RED);
            });
        }
    }

    /** Checks what goes in, then draws blue 0.5, green 0.25 and red 1. */
    private static TestingNetwork wav2lip(int size) {
        long edge = size;
        int plane = size * size;
        return new TestingNetwork(
                List.of(
                        new TensorDescription("mel_spectrogram", List.of(-1L, 1L, 80L, 16L)),
                        new TensorDescription("video_frames", List.of(-1L, 6L, edge, edge))),
                List.of(new TensorDescription("predicted_frames", List.of(-1L, 3L, edge, edge))),
                (inputs, outputs) -> {
                    FloatBuffer seen = inputs.get("video_frames");
                    for (int y : new int[] {0, size / 2 - 1, size / 2, size - 1}) {
                        float shown = y < size / 2 ? 1 : 0;
                        int at = y * size + 3;
                        assertThat(seen.get(at)).isEqualTo(shown * 43 / 255f);
                        assertThat(seen.get(plane + at)).isEqualTo(shown * ((30 + y) % 241) / 255f);
                        assertThat(seen.get(2 * plane + at)).isEqualTo(shown * RED / 255f);
                        assertThat(seen.get(3 * plane + at)).isEqualTo(43 / 255f);
                        assertThat(seen.get(4 * plane + at)).isEqualTo((30 + y) % 241 / 255f);
                        assertThat(seen.get(5 * plane + at)).isEqualTo(RED / 255f);
                    }
                    requireMelWindow(inputs.get("mel_spectrogram"));
                    draw(outputs.get("predicted_frames"), plane);
                });
    }

    /** int(i * 80 / 25) for the frames 0 to 11, but never beyond the last 16 of 41 columns. */
    private static void requireMelWindow(FloatBuffer heard) {
        int first = Math.round(heard.get(0)) - 1;
        assertThat(first).isIn(0, 3, 6, 9, 12, 16, 19, 22, 25);
        for (int band : new int[] {0, 79}) {
            for (int column = 0; column < 16; column++) {
                assertThat(heard.get(band * 16 + column)).isEqualTo(first + column + 1);
            }
        }
    }

    @Test
    void theWindowsOfWav2LipBeginAtEveryThirdColumnAndAFifth() {
        FeatureFile mel = TestingFeatures.counting(folder.resolve("mel.f32"), 41, 80);
        SoundPart sound = Pipeline.of(PipelineTests.withNetwork(Preset.WAV2LIP_96, "wav2lip.onnx"))
                .sound()
                .orElseThrow();
        assertThat(mel.width()).isEqualTo(sound.heard().width());
        int[] firsts = new int[10];
        HeardSpeech heard = new HeardSpeech(mel, sound.window(FrameRate.of(25)), Optional.empty(), sound.timeLast());
        try (var input = heard.input()) {
            FloatBuffer window = FloatBuffer.allocate(80 * 16);
            for (int i = 0; i < firsts.length; i++) {
                input.write(i, null, window);
                firsts[i] = Math.round(window.get(0)) - 1;
            }
        }
        assertThat(firsts).containsExactly(0, 3, 6, 9, 12, 16, 19, 22, 25, 25);
    }

    @Test
    void ultralightSeesTheWholeFaceFirstAndHearsEightFrames() {
        FeatureFile rows = TestingFeatures.counting(folder.resolve("hubert.f32"), 12, 2048);
        TestingOnnx studio = TestingOnnx.preset(folder, Preset.ULTRALIGHT_160, ultralight(), TestingOnnx.NOBODY);
        assertThat(studio.family()
                        .capabilities(studio.model)
                        .features()
                        .orElseThrow()
                        .name())
                .isEqualTo("HuBERT");
        try (AnimationSession session = studio.open(
                new Template(set(new CropBox(20, 40, 168, 168))), 12, Optional.of(rows), Map.of("compositing", 1.0))) {
            session.animate(new FrameRange(0, 12), (index, frame) -> {
                requirePixel(frame, 24, 44, 127, 63, 255);
                requirePixel(frame, 183, 203, 127, 63, 255);
                requirePixel(frame, 23, 44, 23, 44, RED);
                requirePixel(frame, 184, 203, 184, 203, RED);
            });
        }
    }

    private static TestingNetwork ultralight() {
        int plane = 160 * 160;
        return new TestingNetwork(
                List.of(
                        new TensorDescription("input", List.of(1L, 6L, 160L, 160L)),
                        new TensorDescription("audio", List.of(1L, 16L, 32L, 32L))),
                List.of(new TensorDescription("output", List.of(1L, 3L, 160L, 160L))),
                (inputs, outputs) -> {
                    FloatBuffer seen = inputs.get("input");
                    for (int y : new int[] {0, 4, 5, 149, 150, 159}) {
                        for (int x : new int[] {0, 4, 5, 154, 155, 159}) {
                            boolean hidden = x >= 5 && x < 155 && y >= 5 && y < 150;
                            int at = y * 160 + x;
                            assertThat(seen.get(at)).isEqualTo((24 + x) / 255f);
                            assertThat(seen.get(plane + at)).isEqualTo((44 + y) / 255f);
                            assertThat(seen.get(2 * plane + at)).isEqualTo(RED / 255f);
                            assertThat(seen.get(3 * plane + at)).isEqualTo(hidden ? 0 : (24 + x) / 255f);
                            assertThat(seen.get(4 * plane + at)).isEqualTo(hidden ? 0 : (44 + y) / 255f);
                            assertThat(seen.get(5 * plane + at)).isEqualTo(hidden ? 0 : RED / 255f);
                        }
                    }
                    requireEightRows(inputs.get("audio"));
                    draw(outputs.get("output"), plane);
                });
    }

    /** Of frame i the rows i − 4 to i + 3, zeros where there are none: their own values i − 3 to i + 4. */
    private static void requireEightRows(FloatBuffer heard) {
        float[] rows = new float[8];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = heard.get(i * 2048 + 2047);
            assertThat(heard.get(i * 2048)).isEqualTo(rows[i]);
        }
        int frame = rows[4] > 0 ? Math.round(rows[4]) - 1 : 12;
        for (int i = 0; i < rows.length; i++) {
            int row = frame - 4 + i;
            assertThat(rows[i]).isEqualTo(row < 0 || row > 11 ? 0 : row + 1);
        }
    }

    private static void draw(FloatBuffer drawn, int plane) {
        for (int i = 0; i < plane; i++) {
            drawn.put(i, 0.5f);
            drawn.put(plane + i, 0.25f);
            drawn.put(2 * plane + i, 1);
        }
    }

    private static void requirePixel(Frame frame, int x, int y, int blue, int green, int red) {
        int at = frame.offset(x, y);
        assertThat(new int[] {frame.bgr()[at] & 0xff, frame.bgr()[at + 1] & 0xff, frame.bgr()[at + 2] & 0xff})
                .as("pixel %d, %d", x, y)
                .containsExactly(blue, green, red);
    }

    private TemplateSet set(CropBox box) {
        Frame frame = Frame.black(WIDTH, HEIGHT);
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            frame.bgr()[3 * i] = (byte) (i % WIDTH % 251);
            frame.bgr()[3 * i + 1] = (byte) (i / WIDTH % 241);
            frame.bgr()[3 * i + 2] = RED;
        }
        Path file = SyntheticTemplates.png(folder.resolve("frame.png"), frame);
        TemplateFrame template = new TemplateFrame(file, box, Optional.empty());
        return new TemplateSet(WIDTH, HEIGHT, List.of(template, template));
    }

    /** A face whose mesh has just these bounds. */
    static FaceFinder face(float left, float top, float right, float bottom) {
        float[] points = new float[3 * FaceMesh.POINTS];
        for (int i = 0; i < points.length; i += 3) {
            points[i] = left;
            points[i + 1] = top;
        }
        points[3] = right;
        points[4] = bottom;
        Face face = new Face(new FaceBox(left, top, right - left, bottom - top), 1, 1, new FaceMesh(points));
        return picture -> List.of(face);
    }
}
