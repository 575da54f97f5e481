package studio.soliloquy.animation.synctalk;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import studio.soliloquy.animation.Adjustable;
import studio.soliloquy.animation.AnimationError;
import studio.soliloquy.animation.AnimationModel;
import studio.soliloquy.animation.AnimationSession;
import studio.soliloquy.animation.Capabilities;
import studio.soliloquy.animation.Drive;
import studio.soliloquy.animation.FrameNetwork;
import studio.soliloquy.animation.Parameters;
import studio.soliloquy.animation.Speech;
import studio.soliloquy.animation.Subject;
import studio.soliloquy.animation.Template;
import studio.soliloquy.animation.network.EncoderSettings;
import studio.soliloquy.animation.network.FaceBoxes;
import studio.soliloquy.animation.network.FamilyNetworks;
import studio.soliloquy.animation.network.HalvedNetwork;
import studio.soliloquy.animation.network.KeptPictures;
import studio.soliloquy.animation.network.PingPong;
import studio.soliloquy.animation.network.Renderers;
import studio.soliloquy.animation.network.RequiredFeatures;
import studio.soliloquy.animation.network.SilenceGate;
import studio.soliloquy.animation.network.TemplateFrames;
import studio.soliloquy.audio.FeatureFile;
import studio.soliloquy.audio.FeatureRows;
import studio.soliloquy.audio.SoundFile;
import studio.soliloquy.device.Device;
import studio.soliloquy.device.DeviceLease;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.model.Models;
import studio.soliloquy.model.graph.GraphCut;
import studio.soliloquy.model.network.Networks;
import studio.soliloquy.model.network.SampleLimits;
import studio.soliloquy.model.network.Tuning;
import studio.soliloquy.model.network.Tunings;
import studio.soliloquy.template.TemplateSet;
import studio.soliloquy.video.FrameFormat;
import studio.soliloquy.video.FrameRate;

/**
 * The family {@code synctalk}: networks trained on one filmed person, which redraw the lower face in every frame of a
 * template set as the speech asks. SyncTalk_2D and Ultralight-Digital-Human.
 */
@Component
class SyncTalk implements AnimationModel {
    static final String ENCODER = "audio-visual-encoder";
    static final String ENCODER_FILE = "encoder.onnx";

    private final FamilyNetworks networks;
    private final long pictureCacheBytes;

    SyncTalk(Models models, Networks networks, SampleLimits limits, Tunings tunings, SyncTalkSettings settings) {
        this.networks = new FamilyNetworks(models, networks, limits, tunings, settings.share());
        pictureCacheBytes = settings.pictureCacheBytes();
    }

    @Override
    public String family() {
        return "synctalk";
    }

    @Override
    public Capabilities capabilities(ModelDescriptor model) {
        NetworkKind kind = NetworkKind.of(model);
        SpeechMode mode = kind.mode();
        return new Capabilities(
                Set.of(Template.class),
                Set.of(Speech.class),
                List.of(mode.frameRate()),
                SyncTalkOptions.PARAMETERS,
                1,
                mode.broughtByUser(),
                kind.geometry().crop());
    }

    @Override
    public Set<Adjustable> adjusts(ModelDescriptor model) {
        return Set.of(Adjustable.BOX);
    }

    @Override
    public List<ModelDescriptor> companions(ModelDescriptor model) {
        boolean hears = NetworkKind.of(model).mode().broughtByUser().isEmpty();
        return hears ? List.of(encoder()) : List.of();
    }

    @Override
    public long memoryBytes(ModelDescriptor model, int width, int height, Parameters parameters, Device device) {
        return networks.memoryBytes(model, Generator.FILE, plane(model), device) + pictureCacheBytes;
    }

    private static int plane(ModelDescriptor model) {
        return NetworkKind.of(model).geometry().plane();
    }

    @Override
    public Optional<FeatureFile> features(ModelDescriptor model, SoundFile sound, Path target, DeviceLease lease) {
        SpeechMode mode = NetworkKind.of(model).mode();
        mode.broughtByUser().ifPresent(kind -> {
            throw RequiredFeatures.missing(model, kind);
        });
        EncoderSettings hearing = EncoderSettings.synctalk(mode.width());
        Path encoder = networks.models().file(encoder(), ENCODER_FILE);
        return Optional.of(networks.heard(encoder, hearing, sound, target, lease));
    }

    private ModelDescriptor encoder() {
        return networks.installed(ENCODER)
                .orElseThrow(() -> new StudioException(
                        AnimationError.AUDIO_ENCODER_MISSING,
                        "Expected SyncTalk_2D's audio encoder among the models, found none.",
                        "Import audio_visual_encoder.pth from SyncTalk_2D's model/checkpoints."));
    }

    @Override
    public Optional<FrameNetwork> frameNetwork(ModelDescriptor model) {
        return Optional.of(networks.frameNetwork(model, Generator.FILE, plane(model)));
    }

    @Override
    public AnimationSession open(
            ModelDescriptor model, Subject subject, Drive drive, Parameters parameters, DeviceLease lease) {
        NetworkKind kind = NetworkKind.of(model);
        Speech speech = (Speech) drive;
        requireRate(speech.mouth().rate(), kind.mode());
        FeatureFile features = RequiredFeatures.of(model, speech, kind.mode().features());
        Template template = (Template) subject;
        TemplateSet set = template.set();
        SyncTalkOptions options = SyncTalkOptions.of(parameters);
        PingPong order = PingPong.through(set.frames().size(), options.startFrame());
        Optional<SilenceGate> gate = options.silenceGate() ? gate(speech, features) : Optional.empty();
        TemplateFrames templates = new TemplateFrames(
                set,
                FaceBoxes.of(set).adjusted(template.box()),
                kind.geometry(),
                options.seamless() ? TemplateFrames.Masks.SOFT : TemplateFrames.Masks.HARD,
                networks.share().cacheBytes());
        FrameFormat format = new FrameFormat(
                templates.width(), templates.height(), speech.mouth().rate());
        Path file = networks.models().file(model, Generator.FILE);
        Drawing drawing = new Drawing(features, gate, kind, options);
        return networks.session(
                family(),
                file,
                lease,
                opening(drawing, file, order, speech.mouth().frameCount(), lease),
                index -> templates.get(order.templateFrame(index)),
                format,
                speech.mouth().frameCount());
    }

    /** In halves where the same pictures come again and there is room to keep what was made of them; else as it is. */
    private Function<Tuning, Renderers> opening(
            Drawing drawing, Path file, PingPong order, int frames, DeviceLease lease) {
        Optional<GraphCut> cut = order.frames() < frames
                ? GraphCut.of(file).filter(halves -> order.frames() * halves.keptBytes() <= pictureCacheBytes)
                : Optional.empty();
        if (cut.isEmpty()) {
            return tuning -> drawing.renderers(
                    networks.open(file, lease, tuning, network -> Generator.require(network, drawing.kind())), tuning);
        }
        KeptPictures pictures = new KeptPictures(pictureCacheBytes);
        return tuning -> drawing.halvedRenderers(
                HalvedNetwork.open(networks.networks(), cut.get(), Generator.FILE, pictures, lease, tuning), tuning);
    }

    private static Optional<SilenceGate> gate(Speech speech, FeatureFile features) {
        try (FeatureRows rows = new FeatureRows(features)) {
            return SilenceGate.of(speech.mouth(), rows, SpeechMode.WINDOW);
        }
    }

    private static void requireRate(FrameRate rate, SpeechMode mode) {
        if (!rate.equals(FrameRate.of(mode.frameRate()))) {
            throw new StudioException(
                    AnimationError.FRAME_RATE_UNSUPPORTED,
                    "Expected " + mode.frameRate() + " frames per second, found " + rate.numerator() + "/"
                            + rate.denominator() + ".",
                    "Choose " + mode.frameRate() + " frames per second.");
        }
    }
}
