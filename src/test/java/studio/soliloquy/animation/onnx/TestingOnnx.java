package studio.soliloquy.animation.onnx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.unit.DataSize;
import studio.soliloquy.animation.AnimationSession;
import studio.soliloquy.animation.MouthShape;
import studio.soliloquy.animation.MouthTrack;
import studio.soliloquy.animation.Parameters;
import studio.soliloquy.animation.Speech;
import studio.soliloquy.animation.Subject;
import studio.soliloquy.animation.network.InMemoryLimits;
import studio.soliloquy.animation.network.InMemoryTunings;
import studio.soliloquy.animation.network.NetworksOfJava;
import studio.soliloquy.audio.FeatureFile;
import studio.soliloquy.audio.SoundFile;
import studio.soliloquy.face.FaceFinder;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.model.TestingModels;
import studio.soliloquy.model.network.Network;
import studio.soliloquy.model.network.Networks;
import studio.soliloquy.model.network.TestingNetworks;
import studio.soliloquy.model.network.Tuning;
import studio.soliloquy.model.network.Tunings;
import studio.soliloquy.video.FrameRange;
import studio.soliloquy.video.FrameRate;

/** A studio with one model of the family in its folder. */
final class TestingOnnx {
    static final FaceFinder NOBODY = picture -> List.of();

    final ModelDescriptor model;
    private final OnnxModel family;

    /**
     * @param tunings told, or else two threads
     * @param faces what is found in template frames
     */
    private TestingOnnx(
            TestingModels studio, String id, Networks networks, Optional<Tunings> tunings, FaceFinder faces) {
        model = studio.models().get(id);
        family = new OnnxModel(
                studio.models(),
                networks,
                new InMemoryLimits(),
                tunings.orElseGet(InMemoryTunings::new),
                faces,
                new OnnxSettings(tunings.isPresent() ? 0 : 2, DataSize.ofMegabytes(16)));
    }

    /** A model as somebody would write it, whose network is run by ONNX Runtime. */
    static TestingOnnx of(Path home, TestingGraph graph, String pipeline, FaceFinder faces) {
        writeModel(home, pipeline, folder -> graph.write(folder.resolve("talk.onnx")));
        TestingModels studio = TestingModels.at(home);
        return new TestingOnnx(studio, "somebody", studio.networks(), Optional.empty(), faces);
    }

    /** The model of {@code home} as it is, run in one way. */
    static TestingOnnx tuned(Path home, Tuning tuning, FaceFinder faces) {
        TestingModels studio = TestingModels.at(home);
        return new TestingOnnx(studio, "somebody", studio.networks(), Optional.of(kept(tuning)), faces);
    }

    private static Tunings kept(Tuning tuning) {
        return InMemoryTunings.of("talk.onnx", tuning);
    }

    /** With a network that is a piece of Java. */
    static TestingOnnx of(Path home, Network network, String pipeline, FaceFinder faces) {
        writeModel(home, pipeline, folder -> write(folder.resolve("talk.onnx"), "x"));
        return new TestingOnnx(
                TestingModels.at(home), "somebody", NetworksOfJava.always(network), Optional.empty(), faces);
    }

    /** With a network that is a piece of Java and is run in one way. */
    static TestingOnnx tuned(Path home, Network network, String pipeline, Tuning tuning) {
        writeModel(home, pipeline, folder -> write(folder.resolve("talk.onnx"), "x"));
        return new TestingOnnx(
                TestingModels.at(home), "somebody", NetworksOfJava.always(network), Optional.of(kept(tuning)), NOBODY);
    }

    /** With a preset's pipeline. */
    static TestingOnnx preset(Path home, ModelDescriptor preset, Network network, FaceFinder faces) {
        String file = preset.pipeline().get("network").toString();
        Path folder = directory(home.resolve("models").resolve(preset.id()));
        write(folder.resolve(file), "xyz");
        write(
                folder.resolve("model.yaml"),
                PipelineTests.withNetwork(preset, file).toYaml());
        return new TestingOnnx(
                TestingModels.at(home), preset.id(), NetworksOfJava.always(network), Optional.empty(), faces);
    }

    private interface NetworkFile {
        void into(Path folder);
    }

    private static void writeModel(Path home, String pipeline, NetworkFile network) {
        Path folder = directory(home.resolve("models/somebody"));
        network.into(folder);
        write(
                folder.resolve("model.yaml"),
                """
                id: somebody
                family: onnx
                title: Somebody
                summary: Talks.
                licence: MIT
                files:
                  - {name: talk.onnx, bytes: %d, sha256: '%s'}
                pipeline:
                """.formatted(folder.resolve("talk.onnx").toFile().length(), "0".repeat(64)) + pipeline.indent(2));
    }

    private static Path directory(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    OnnxModel family() {
        return family;
    }

    FeatureFile hear(SoundFile sound, Path target) {
        return family.features(model, sound, target, TestingNetworks.processor())
                .orElseThrow();
    }

    AnimationSession open(Subject subject, int frames, Optional<FeatureFile> features, Map<String, Double> given) {
        MouthTrack mouth = new MouthTrack(FrameRate.of(25), Collections.nCopies(frames, MouthShape.REST));
        Speech speech = new Speech(new SoundFile(Path.of("unread.f32"), 640L * frames), mouth, features);
        Parameters parameters = Parameters.complete(family.capabilities(model).parameters(), given);
        return family.open(model, subject, speech, parameters, TestingNetworks.processor());
    }

    static List<byte[]> render(AnimationSession session, int start, int end) {
        List<byte[]> rendered = new ArrayList<>();
        session.animate(
                new FrameRange(start, end),
                (index, frame) -> rendered.add(frame.bgr().clone()));
        return rendered;
    }
}
