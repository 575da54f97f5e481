package studio.soliloquy.animation.plugin;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import studio.soliloquy.animation.Adjustable;
import studio.soliloquy.animation.AnimationModel;
import studio.soliloquy.animation.AnimationSession;
import studio.soliloquy.animation.Capabilities;
import studio.soliloquy.animation.Drive;
import studio.soliloquy.animation.FrameNetwork;
import studio.soliloquy.animation.Parameters;
import studio.soliloquy.animation.Portrait;
import studio.soliloquy.animation.Speech;
import studio.soliloquy.animation.Subject;
import studio.soliloquy.audio.FeatureFile;
import studio.soliloquy.audio.SoundFile;
import studio.soliloquy.device.Device;
import studio.soliloquy.device.DeviceLease;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.template.CropBox;

/** A plug-in's family, of which nothing but results and words gets out. */
final class ContainedFamily implements AnimationModel {
    private final AnimationModel family;
    private final String name;
    private final Containment containment;
    private final ModelDescriptor code;

    /** What it once said holds for good, so that a list of models never depends on a plug-in's mood. */
    private final Map<ModelDescriptor, Capabilities> capabilities = new ConcurrentHashMap<>();

    /** @param code the jar, as a companion of all its models: with another jar a model is another one */
    ContainedFamily(AnimationModel family, Containment containment, ModelDescriptor code) {
        this.family = family;
        this.containment = containment;
        this.code = code;
        name = containment.call("name a family", family::family);
    }

    @Override
    public String family() {
        return name;
    }

    @Override
    public Capabilities capabilities(ModelDescriptor model) {
        Capabilities known = capabilities.get(model);
        if (known == null) {
            known = containment.call("tell what it can do", () -> family.capabilities(model));
            capabilities.put(model, known);
        }
        return known;
    }

    @Override
    public List<ModelDescriptor> companions(ModelDescriptor model) {
        List<ModelDescriptor> own = containment.call("tell what it needs", () -> family.companions(model));
        return Stream.concat(own.stream(), Stream.of(code)).toList();
    }

    @Override
    public long pixels(ModelDescriptor model, int width, int height, Parameters parameters) {
        return containment.call("tell the size of its frames", () -> family.pixels(model, width, height, parameters));
    }

    @Override
    public long memoryBytes(ModelDescriptor model, int width, int height, Parameters parameters, Device device) {
        return containment.call(
                "estimate its memory", () -> family.memoryBytes(model, width, height, parameters, device));
    }

    @Override
    public Set<Adjustable> adjusts(ModelDescriptor model) {
        return containment.call("tell what can be adjusted", () -> family.adjusts(model));
    }

    @Override
    public Optional<CropBox> box(ModelDescriptor model, Portrait portrait) {
        return containment.call("tell what it redraws", () -> family.box(model, portrait));
    }

    @Override
    public Optional<FeatureFile> features(ModelDescriptor model, SoundFile sound, Path target, DeviceLease lease) {
        return containment.call("hear the sound", () -> family.features(model, sound, target, lease));
    }

    @Override
    public Optional<FrameNetwork> frameNetwork(ModelDescriptor model) {
        return containment.call("name the network of its frames", () -> family.frameNetwork(model));
    }

    @Override
    public AnimationSession open(
            ModelDescriptor model, Subject subject, Drive drive, Parameters parameters, DeviceLease lease) {
        ContainedSession session = new ContainedSession(
                containment.call("open a session", () -> family.open(model, subject, drive, parameters, lease)),
                containment);
        try {
            session.require(((Speech) drive).mouth());
            return session;
        } catch (RuntimeException broken) {
            session.close();
            throw broken;
        }
    }
}
