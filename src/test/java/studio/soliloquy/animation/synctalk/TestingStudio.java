package studio.soliloquy.animation.synctalk;

import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.unit.DataSize;
import studio.soliloquy.animation.MouthShape;
import studio.soliloquy.animation.MouthTrack;
import studio.soliloquy.animation.Parameters;
import studio.soliloquy.animation.Speech;
import studio.soliloquy.animation.network.InMemoryLimits;
import studio.soliloquy.animation.network.InMemoryTunings;
import studio.soliloquy.animation.network.NetworksOfJava;
import studio.soliloquy.animation.network.NetworksOfOneFile;
import studio.soliloquy.audio.FeatureFile;
import studio.soliloquy.audio.SoundFile;
import studio.soliloquy.device.Device;
import studio.soliloquy.device.DeviceLease;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.model.BrokenModel;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.model.ModelError;
import studio.soliloquy.model.Models;
import studio.soliloquy.model.network.Network;
import studio.soliloquy.model.network.SampleLimits;
import studio.soliloquy.video.FrameRate;

/** A studio with one model of the family, whose network is a test's own, and perhaps an audio encoder. */
final class TestingStudio implements Models {
    static final ModelDescriptor AVE = model("ave", "320");
    private static final ModelDescriptor ENCODER =
            new ModelDescriptor(SyncTalk.ENCODER, "audio-encoder", "Encoder", "Hears.", "MIT", List.of(), Map.of());

    private final Map<String, Network> networks = new HashMap<>();

    static ModelDescriptor model(String mode, String size) {
        return new ModelDescriptor(
                "somebody", "synctalk", "Somebody", "Talks.", "MIT", List.of(), Map.of("mode", mode, "size", size));
    }

    TestingStudio with(String file, Network network) {
        networks.put(file, network);
        return this;
    }

    /** With a generator that ONNX Runtime opens. */
    static SyncTalk familyWith(Path generator, int threads) {
        return new SyncTalk(
                new TestingStudio().with(Generator.FILE, null),
                new NetworksOfOneFile(generator),
                new InMemoryLimits(),
                new InMemoryTunings(),
                new SyncTalkSettings(threads, DataSize.ofMegabytes(16), DataSize.ofMegabytes(16)));
    }

    SyncTalk family(int threads) {
        return family(threads, new InMemoryLimits());
    }

    SyncTalk family(int threads, SampleLimits limits) {
        return new SyncTalk(
                this,
                new NetworksOfJava(file -> networks.get(file.getFileName().toString())),
                limits,
                new InMemoryTunings(),
                new SyncTalkSettings(threads, DataSize.ofMegabytes(16), DataSize.ofMegabytes(16)));
    }

    @Override
    public List<ModelDescriptor> all() {
        return networks.containsKey(SyncTalk.ENCODER_FILE) ? List.of(AVE, ENCODER) : List.of(AVE);
    }

    @Override
    public ModelDescriptor get(String id) {
        return all().stream().filter(model -> model.id().equals(id)).findFirst().orElseThrow();
    }

    @Override
    public Path file(ModelDescriptor model, String fileName) {
        if (!networks.containsKey(fileName)) {
            throw new StudioException(ModelError.MODEL_FILE_MISSING, "No " + fileName + ".", "Import it.");
        }
        return Path.of(fileName);
    }

    @Override
    public void remove(String id) {
        throw new UnsupportedOperationException("A testing studio keeps its models");
    }

    @Override
    public List<BrokenModel> broken() {
        return List.of();
    }

    static DeviceLease lease() {
        return new DeviceLease() {
            @Override
            public Device device() {
                return new Device("cpu", "Testing processor", 1);
            }

            @Override
            public void close() {}
        };
    }

    static Parameters parameters(Map<String, Double> given) {
        return Parameters.complete(SyncTalkOptions.PARAMETERS, given);
    }

    static Speech speech(int frames, Optional<FeatureFile> features) {
        MouthTrack mouth = new MouthTrack(FrameRate.of(25), Collections.nCopies(frames, MouthShape.REST));
        return new Speech(new SoundFile(Path.of("unread.f32"), 640L * frames), mouth, features);
    }
}
