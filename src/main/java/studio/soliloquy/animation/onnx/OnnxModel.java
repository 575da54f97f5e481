package studio.soliloquy.animation.onnx;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import studio.soliloquy.animation.Adjustable;
import studio.soliloquy.animation.AnimationError;
import studio.soliloquy.animation.AnimationModel;
import studio.soliloquy.animation.AnimationSession;
import studio.soliloquy.animation.Capabilities;
import studio.soliloquy.animation.Drive;
import studio.soliloquy.animation.FeatureKind;
import studio.soliloquy.animation.FrameNetwork;
import studio.soliloquy.animation.Parameters;
import studio.soliloquy.animation.Portrait;
import studio.soliloquy.animation.Speech;
import studio.soliloquy.animation.Subject;
import studio.soliloquy.animation.Template;
import studio.soliloquy.animation.network.Compositing;
import studio.soliloquy.animation.network.DrawnPicture;
import studio.soliloquy.animation.network.FamilyNetworks;
import studio.soliloquy.animation.network.FrameInput;
import studio.soliloquy.animation.network.FrameRenderer;
import studio.soliloquy.animation.network.NetworkParameters;
import studio.soliloquy.animation.network.PreparedFrame;
import studio.soliloquy.animation.network.Renderers;
import studio.soliloquy.audio.FeatureFile;
import studio.soliloquy.audio.SoundFile;
import studio.soliloquy.device.Device;
import studio.soliloquy.device.DeviceLease;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.face.FaceFinder;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.model.Models;
import studio.soliloquy.model.network.NetworkCall;
import studio.soliloquy.model.network.Networks;
import studio.soliloquy.model.network.SampleLimits;
import studio.soliloquy.model.network.Tunings;
import studio.soliloquy.template.CropBox;
import studio.soliloquy.video.FrameFormat;
import studio.soliloquy.video.FrameRate;

/** The family {@code onnx}: redraws faces with any network whose descriptor has a {@link Pipeline}. */
@Component
class OnnxModel implements AnimationModel {
    static final String FAMILY = "onnx";

    private final FamilyNetworks networks;
    private final FaceFinder faces;

    OnnxModel(
            Models models,
            Networks networks,
            SampleLimits limits,
            Tunings tunings,
            FaceFinder faces,
            OnnxSettings settings) {
        this.networks = new FamilyNetworks(models, networks, limits, tunings, settings.share());
        this.faces = faces;
    }

    @Override
    public String family() {
        return FAMILY;
    }

    @Override
    public Capabilities capabilities(ModelDescriptor model) {
        Pipeline pipeline = Pipeline.of(model);
        return new Capabilities(
                pipeline.subjects(),
                Set.of(Speech.class),
                pipeline.frameRates(),
                OnnxOptions.of(pipeline),
                1,
                pipeline.sound().flatMap(OnnxModel::brought),
                pipeline.picture().geometry().crop());
    }

    private static Optional<FeatureKind> brought(SoundPart sound) {
        return sound.heard() instanceof Heard.Brought brought ? Optional.of(brought.kind()) : Optional.empty();
    }

    @Override
    public Set<Adjustable> adjusts(ModelDescriptor model) {
        return Set.of(Adjustable.BOX);
    }

    @Override
    public Optional<CropBox> box(ModelDescriptor model, Portrait portrait) {
        return Optional.of(
                Scene.box(portrait.face().mesh(), Pipeline.of(model).picture().crop(), portrait.picture()));
    }

    @Override
    public List<ModelDescriptor> companions(ModelDescriptor model) {
        return hearing(model).companions();
    }

    private Hearing hearing(ModelDescriptor model) {
        return new Hearing(model, Pipeline.of(model).sound(), networks);
    }

    @Override
    public long pixels(ModelDescriptor model, int width, int height, Parameters parameters) {
        if (Pipeline.of(model).subjects().contains(Template.class)) {
            return (long) width * height;
        }
        double scale = Math.min(1, OnnxOptions.longestEdge(parameters) / (double) Math.max(width, height));
        return Math.round(width * scale) * Math.round(height * scale);
    }

    @Override
    public long memoryBytes(ModelDescriptor model, int width, int height, Parameters parameters, Device device) {
        Pipeline pipeline = Pipeline.of(model);
        return networks.memoryBytes(model, pipeline.network(), plane(pipeline), device);
    }

    private static int plane(Pipeline pipeline) {
        return pipeline.picture().geometry().plane();
    }

    @Override
    public Optional<FrameNetwork> frameNetwork(ModelDescriptor model) {
        Pipeline pipeline = Pipeline.of(model);
        return Optional.of(networks.frameNetwork(model, pipeline.network(), plane(pipeline)));
    }

    @Override
    public Optional<FeatureFile> features(ModelDescriptor model, SoundFile sound, Path target, DeviceLease lease) {
        return hearing(model).features(sound, target, lease);
    }

    @Override
    public AnimationSession open(
            ModelDescriptor model, Subject subject, Drive drive, Parameters parameters, DeviceLease lease) {
        Pipeline pipeline = Pipeline.of(model);
        Speech speech = (Speech) drive;
        requireSupported(model, pipeline, subject, speech.mouth().rate());
        boolean gated = pipeline.sound().isPresent() && NetworkParameters.hasSilenceGate(parameters);
        Optional<HeardSpeech> heard = hearing(model).heard(speech, gated);
        Scene scene = scene(pipeline, subject, parameters);
        boolean seamless = NetworkParameters.isSeamless(parameters);
        Path file = networks.models().file(model, pipeline.network());
        return networks.session(
                FAMILY,
                file,
                lease,
                tuning -> new Renderers(
                        networks.open(file, lease, tuning, network -> NetworkFit.require(network, pipeline)),
                        tuning,
                        call -> renderer(call, pipeline, heard, scene.reference(), seamless)),
                scene.frames(),
                new FrameFormat(scene.width(), scene.height(), speech.mouth().rate()),
                speech.mouth().frameCount());
    }

    private Scene scene(Pipeline pipeline, Subject subject, Parameters parameters) {
        if (subject instanceof Portrait portrait) {
            return Scene.of(portrait, pipeline, parameters);
        }
        return Scene.of(
                (Template) subject,
                pipeline,
                parameters,
                faces,
                networks.share().cacheBytes());
    }

    private static FrameRenderer renderer(
            NetworkCall call,
            Pipeline pipeline,
            Optional<HeardSpeech> heard,
            Optional<PreparedFrame> reference,
            boolean seamless) {
        PicturePart picture = pipeline.picture();
        OutputPart output = pipeline.output();
        Map<String, FrameInput> inputs = new HashMap<>();
        picture.inputs().forEach((name, views) -> inputs.put(name, picture.input(views, reference)));
        pipeline.sound()
                .ifPresent(
                        sound -> inputs.put(sound.input(), heard.orElseThrow().input()));
        DrawnPicture drawn =
                output.isPlain() ? DrawnPicture.asItIs(output.name()) : new ConvertedPicture(output, plane(pipeline));
        return new FrameRenderer(call, inputs, drawn, Compositing.of(seamless, picture.geometry(), output.region()));
    }

    private static void requireSupported(ModelDescriptor model, Pipeline pipeline, Subject subject, FrameRate rate) {
        if (!pipeline.subjects().contains(subject.getClass())) {
            throw new StudioException(
                    AnimationError.SUBJECT_UNSUPPORTED,
                    "Expected another kind of subject for the model \"" + model.id() + "\", found a "
                            + (subject instanceof Portrait ? "portrait" : "template set") + ".",
                    "Choose a subject that pipeline.subjects of the model's model.yaml names.");
        }
        if (rate.denominator() != 1 || !pipeline.frameRates().contains(rate.numerator())) {
            throw new StudioException(
                    AnimationError.FRAME_RATE_UNSUPPORTED,
                    "Expected one of " + pipeline.frameRates() + " frames per second, found " + rate.numerator() + "/"
                            + rate.denominator() + ".",
                    "Choose a frame rate that the model was made for.");
        }
    }
}
