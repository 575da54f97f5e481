package studio.soliloquy.animation.synctalk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.soliloquy.animation.Parameters;
import studio.soliloquy.animation.RepeatedSessions;
import studio.soliloquy.animation.Speech;
import studio.soliloquy.animation.Template;
import studio.soliloquy.animation.network.SyntheticTemplates;
import studio.soliloquy.animation.network.TestingFeatures;
import studio.soliloquy.audio.FeatureFile;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.model.Precision;
import studio.soliloquy.model.graph.GraphBuilder;
import studio.soliloquy.model.graph.Kernel;
import studio.soliloquy.model.graph.Value;
import studio.soliloquy.model.graph.Window;

class SessionMemoryTests {
    private static final ModelDescriptor SMALL = TestingStudio.model("ave", "160");
    private static final Window POINTWISE = new Window(1, 1, 0, 1);

    @TempDir
    Path folder;

    @Test
    void givesBackAllItOwnsWhenClosed() throws IOException {
        Template subject = new Template(SyntheticTemplates.write(folder, 2, 90));
        FeatureFile features = TestingFeatures.counting(folder.resolve("rows.f32"), 3, 512);
        Speech speech = TestingStudio.speech(1, Optional.of(features));
        Parameters parameters = TestingStudio.parameters(Map.of());
        SyncTalk family = TestingStudio.familyWith(network(), 2);
        RepeatedSessions.assertGiveBackAllTheyTake(
                () -> family.open(SMALL, subject, speech, parameters, TestingStudio.lease()));
    }

    /** The tensors of the small kind, and next to nothing between them. */
    private Path network() throws IOException {
        GraphBuilder graph = new GraphBuilder("small", Precision.FP32);
        Value picture = graph.input(Generator.PICTURE, 6, 160, 160);
        Value speech = graph.input(Generator.SPEECH, 32, 16, 16);
        Value seen = graph.convolution(picture, Kernel.withoutBias(new int[] {3, 6, 1, 1}, new float[18]), POINTWISE);
        Value heard = graph.convolution(
                speech, Kernel.withoutBias(new int[] {3, 32, 16, 16}, new float[3 * 32 * 256]), POINTWISE);
        graph.output(Generator.DRAWN, graph.sigmoid(graph.sum(seen, heard)), 3, 160, 160);
        Path file = folder.resolve("generator.onnx");
        graph.write(file);
        return file;
    }
}
