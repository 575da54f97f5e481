package studio.soliloquy.animation.onnx;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.soliloquy.animation.RepeatedSessions;
import studio.soliloquy.animation.Template;
import studio.soliloquy.animation.network.SyntheticTemplates;
import studio.soliloquy.animation.network.TestingFeatures;
import studio.soliloquy.audio.FeatureFile;

class SessionMemoryTests {
    private static final String PIPELINE = """
            picture: {crop: {by: landmarks}, size: 96, inputs: {face: [picture]}}
            sound: {input: sound, mel: {fft: 800, hop: 200, bands: 80, decibels: [-80, 20]}, window: {length: 16}}
            output: {name: drawn, range: [-1, 1]}
            """;

    @TempDir
    Path folder;

    @Test
    void givesBackAllItOwnsWhenClosed() {
        Template subject = new Template(SyntheticTemplates.write(folder, 2, 90));
        FeatureFile mel = TestingFeatures.counting(folder.resolve("mel.f32"), 30, 80);
        TestingGraph graph = TestingGraph.talking("face", 3, 96, "sound", new int[] {1, 80, 16});
        TestingOnnx studio = TestingOnnx.of(folder, graph, PIPELINE, TestingOnnx.NOBODY);
        RepeatedSessions.assertGiveBackAllTheyTake(() -> studio.open(subject, 1, Optional.of(mel), Map.of()));
    }
}
