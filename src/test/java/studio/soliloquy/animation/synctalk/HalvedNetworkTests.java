package studio.soliloquy.animation.synctalk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;
import studio.soliloquy.animation.AnimationSession;
import studio.soliloquy.animation.Template;
import studio.soliloquy.animation.network.InMemoryLimits;
import studio.soliloquy.animation.network.InMemoryTunings;
import studio.soliloquy.animation.network.SyntheticTemplates;
import studio.soliloquy.animation.synctalk.checkpoint.SmallUnet;
import studio.soliloquy.audio.FeatureFile;
import studio.soliloquy.audio.FeatureWriter;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.model.TestingModels;
import studio.soliloquy.model.network.Tuning;
import studio.soliloquy.template.TemplateSet;
import studio.soliloquy.video.FrameRange;

class HalvedNetworkTests {
    /** No multiple of any batch. */
    private static final int FRAMES = 9;

    private static final Tuning USUAL = Tuning.oneCoreACall(1);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"2, 1, 1", "1, 1, 2", "2, 1, 4", "1, 2, 4"})
    void keepingWhatIsMadeOfPicturesChangesNoPixelHoweverItIsTuned(int calls, int threads, int batch) {
        TestingModels studio = SmallUnet.studio(folder.resolve("home"));
        ModelDescriptor model = SmallUnet.installed(studio, folder);
        TemplateSet set = SyntheticTemplates.write(folder, 3, 200);
        FeatureFile features = features(folder.resolve("features"), 2 * FRAMES, 2048);
        Tuning tuning = new Tuning(calls, threads, batch);

        List<byte[]> expected = rendered(studio, model, set, features, DataSize.ofBytes(0), USUAL);
        List<byte[]> kept = rendered(studio, model, set, features, DataSize.ofMegabytes(16), tuning);
        List<byte[]> computed = rendered(studio, model, set, features, DataSize.ofBytes(0), tuning);

        assertThat(expected).hasSize(FRAMES);
        for (int i = 0; i < FRAMES; i++) {
            assertThat(kept.get(i)).as("frame " + i + ", picture kept").isEqualTo(expected.get(i));
            assertThat(computed.get(i)).as("frame " + i).isEqualTo(expected.get(i));
        }
    }

    private static FeatureFile features(Path file, int rows, int width) {
        try (FeatureWriter writer = new FeatureWriter(file, width)) {
            float[] row = new float[width];
            for (int i = 0; i < rows; i++) {
                Arrays.fill(row, i + 1);
                writer.append(row, 0, width);
            }
            return writer.finish();
        }
    }

    private static List<byte[]> rendered(
            TestingModels studio,
            ModelDescriptor model,
            TemplateSet set,
            FeatureFile features,
            DataSize cache,
            Tuning tuning) {
        SyncTalk family = new SyncTalk(
                studio.models(),
                studio.networks(),
                new InMemoryLimits(),
                InMemoryTunings.of(Generator.FILE, tuning),
                new SyncTalkSettings(0, DataSize.ofMegabytes(16), cache));
        List<byte[]> frames = new ArrayList<>();
        try (AnimationSession session = family.open(
                model,
                new Template(set),
                TestingStudio.speech(FRAMES, Optional.of(features)),
                TestingStudio.parameters(Map.of()),
                TestingStudio.lease())) {
            session.animate(
                    new FrameRange(0, FRAMES),
                    (index, frame) -> frames.add(frame.bgr().clone()));
        }
        return frames;
    }
}
