package studio.soliloquy.animation.synctalk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import studio.soliloquy.animation.AnimationSession;
import studio.soliloquy.animation.Template;
import studio.soliloquy.animation.network.InMemoryLimits;
import studio.soliloquy.animation.network.SyntheticTemplates;
import studio.soliloquy.animation.synctalk.checkpoint.SmallUnet;
import studio.soliloquy.audio.FeatureFile;
import studio.soliloquy.audio.FeatureWriter;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.model.TestingModels;
import studio.soliloquy.template.TemplateSet;
import studio.soliloquy.video.FrameRange;

class HalvedNetworkTests {
    private static final int FRAMES = 9;

    @TempDir
    private Path folder;

    @Test
    void keepingWhatIsMadeOfPicturesChangesNoPixel() {
        TestingModels studio = SmallUnet.studio(folder.resolve("home"));
        ModelDescriptor model = SmallUnet.installed(studio, folder);
        TemplateSet set = SyntheticTemplates.write(folder, 3, 200);
        FeatureFile features = features(folder.resolve("features"), 2 * FRAMES, 2048);

        List<byte[]> kept = rendered(studio, model, set, features, DataSize.ofMegabytes(16));
        List<byte[]> computed = rendered(studio, model, set, features, DataSize.ofBytes(0));

        assertThat(kept).hasSize(FRAMES);
        for (int i = 0; i < FRAMES; i++) {
            assertThat(kept.get(i)).as("frame " + i).isEqualTo(computed.get(i));
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
            TestingModels studio, ModelDescriptor model, TemplateSet set, FeatureFile features, DataSize cache) {
        SyncTalkSettings settings = new SyncTalkSettings(2, DataSize.ofMegabytes(16), cache);
        SyncTalk family =
                new SyncTalk(studio.models(), studio.networks(), new InMemoryLimits(), new InMemoryTunings(), settings);
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
