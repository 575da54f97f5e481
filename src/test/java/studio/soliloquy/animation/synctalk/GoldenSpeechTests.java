package studio.soliloquy.animation.synctalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import studio.soliloquy.animation.AnimationSession;
import studio.soliloquy.animation.Template;
import studio.soliloquy.animation.network.EncoderSettings;
import studio.soliloquy.animation.network.FaceBoxes;
import studio.soliloquy.animation.network.FrameRenderer;
import studio.soliloquy.animation.network.InMemoryLimits;
import studio.soliloquy.animation.network.InMemoryTunings;
import studio.soliloquy.animation.network.SpeechEncoding;
import studio.soliloquy.animation.network.TemplateFrames;
import studio.soliloquy.animation.synctalk.checkpoint.GoldenModels;
import studio.soliloquy.audio.FeatureFile;
import studio.soliloquy.audio.FeatureRows;
import studio.soliloquy.audio.FeatureWriter;
import studio.soliloquy.audio.SoundFile;
import studio.soliloquy.audio.TestingSound;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.model.network.Network;
import studio.soliloquy.video.Frame;
import studio.soliloquy.video.FrameComparison;
import studio.soliloquy.video.FrameRange;
import studio.soliloquy.video.Pictures;

/** With the reference's own networks, imported from its checkpoints. */
class GoldenSpeechTests {
    @TempDir
    Path home;

    @Test
    void hearsTheRowsOfTheReference() throws IOException {
        GoldenModels golden = new GoldenModels(home);
        golden.encoder();
        ModelDescriptor generator = golden.generator();
        Path copy = Files.copy(Golden.sample("audio/talk_hb.wav"), home.resolve("talk.wav"));
        SoundFile sound = TestingSound.decoded(copy);
        SyncTalk family = family(golden);
        FeatureFile features = family.features(generator, sound, home.resolve("rows.f32"), TestingStudio.lease())
                .orElseThrow();

        assertThat(features.rows()).isEqualTo(1121);
        assertThat(features.width()).isEqualTo(512);
        try (FeatureRows rows = new FeatureRows(features)) {
            requireRows(rows, 0, 64, Golden.floats("features_talk_hb_first64.npy"));
            requireRows(rows, 1105, 16, Golden.floats("features_talk_hb_last16.npy"));
        }
    }

    /** So that a device with less room gives the same video. */
    @Test
    void hearsTheSameHoweverManyWindowsAtATime() throws IOException {
        GoldenModels golden = new GoldenModels(home);
        Path copy = Files.copy(Golden.sample("audio/talk_hb.wav"), home.resolve("talk.wav"));
        SoundFile sound = TestingSound.decoded(copy);
        ModelDescriptor encoder = golden.encoder();
        byte[] alone = Files.readAllBytes(heard(golden, encoder, sound, 1));
        assertThat(Files.readAllBytes(heard(golden, encoder, sound, 2))).isEqualTo(alone);
        assertThat(Files.readAllBytes(heard(golden, encoder, sound, SpeechEncoding.BATCH)))
                .isEqualTo(alone);
    }

    private Path heard(GoldenModels golden, ModelDescriptor encoder, SoundFile sound, int batch) {
        try (Network network = golden.studio().open(encoder, SyncTalk.ENCODER_FILE);
                SpeechEncoding encoding = new SpeechEncoding(network, EncoderSettings.synctalk(512), batch);
                FeatureWriter writer = new FeatureWriter(home.resolve("rows.f32"), 512)) {
            encoding.encode(new SoundFile(sound.path(), 16_000 * 4), writer);
            return writer.finish().path();
        }
    }

    private static void requireRows(FeatureRows rows, int first, int count, FloatBuffer expected) {
        float[] found = new float[count * 512];
        rows.read(first, count, found, 0);
        float farthest = 0;
        for (int i = 0; i < found.length; i++) {
            farthest = Math.max(farthest, Math.abs(found[i] - expected.get(i)));
        }
        assertThat(expected.capacity()).isEqualTo(found.length);
        assertThat(farthest).isCloseTo(0, within(1e-3f));
    }

    @Test
    void drawsTheFramesOfTheReference() {
        GoldenModels golden = new GoldenModels(home);
        ModelDescriptor generator = golden.generator();
        NetworkKind kind = NetworkKind.of(generator);
        TemplateFrames templates = new TemplateFrames(
                Golden.templateSet(),
                FaceBoxes.of(Golden.templateSet()),
                kind.geometry(),
                TemplateFrames.Masks.HARD,
                1 << 24);
        SyncTalkOptions reference = new SyncTalkOptions(0, false, false);
        try (Network network = golden.studio().open(generator, Generator.FILE)) {
            Generator.require(network, kind);
            try (FrameRenderer renderer = new Drawing(Golden.packageFeatures(), Optional.empty(), kind, reference)
                    .renderer(network.call(1))) {
                requireFrame(renderer, templates, 0, 0);
                requireFrame(renderer, templates, 7, 29);
                requireFrame(renderer, templates, 14, 59);
            }
        }
    }

    private static void requireFrame(FrameRenderer renderer, TemplateFrames templates, int row, int template) {
        Frame expected = Pictures.readAccepted(Golden.value("frame_t" + row + "_i" + template + ".png"));
        Frame rendered = Frame.black(1280, 720);
        renderer.render(row, templates.get(template), rendered);
        assertThat(FrameComparison.of(expected, rendered).psnr()).isGreaterThanOrEqualTo(50);
    }

    @Test
    void rendersTheSameFramesOnEveryThread() {
        GoldenModels golden = new GoldenModels(home);
        ModelDescriptor generator = golden.generator();
        try (AnimationSession session = family(golden)
                .open(
                        generator,
                        new Template(Golden.templateSet()),
                        TestingStudio.speech(6, Optional.of(Golden.packageFeatures())),
                        TestingStudio.parameters(Map.of()),
                        TestingStudio.lease())) {
            byte[][] once = new byte[6][];
            session.animate(
                    new FrameRange(0, 6),
                    (index, frame) -> once[index] = frame.bgr().clone());
            session.animate(
                    new FrameRange(3, 6),
                    (index, frame) -> assertThat(frame.bgr()).isEqualTo(once[index]));
        }
    }

    private static SyncTalk family(GoldenModels golden) {
        SyncTalkSettings settings = new SyncTalkSettings(2, DataSize.ofMegabytes(64), DataSize.ofMegabytes(64));
        return new SyncTalk(
                golden.studio().models(),
                golden.studio().networks(),
                new InMemoryLimits(),
                new InMemoryTunings(),
                settings);
    }
}
