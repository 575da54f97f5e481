package studio.soliloquy.animation.synctalk;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import studio.soliloquy.animation.AnimationError;
import studio.soliloquy.animation.AnimationModel;
import studio.soliloquy.animation.AnimationSession;
import studio.soliloquy.animation.Capabilities;
import studio.soliloquy.animation.Drive;
import studio.soliloquy.animation.FeatureKind;
import studio.soliloquy.animation.Parameters;
import studio.soliloquy.animation.Speech;
import studio.soliloquy.animation.Subject;
import studio.soliloquy.animation.Template;
import studio.soliloquy.audio.FeatureFile;
import studio.soliloquy.audio.FeatureRows;
import studio.soliloquy.audio.FeatureWriter;
import studio.soliloquy.audio.SoundFile;
import studio.soliloquy.device.Device;
import studio.soliloquy.device.DeviceLease;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.model.ModelFile;
import studio.soliloquy.model.Models;
import studio.soliloquy.model.network.Network;
import studio.soliloquy.model.network.Networks;
import studio.soliloquy.model.network.SampleLimits;
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

    /** Some 200 MB for the network of 320 pixels. */
    private static final int BYTES_A_PIXEL_OF_A_CALL = 2048;

    private final Models models;
    private final Networks networks;
    private final SampleLimits limits;
    private final SyncTalkSettings settings;

    SyncTalk(Models models, Networks networks, SampleLimits limits, SyncTalkSettings settings) {
        this.models = models;
        this.networks = networks;
        this.limits = limits;
        this.settings = settings;
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
    public List<ModelDescriptor> companions(ModelDescriptor model) {
        boolean hears = NetworkKind.of(model).mode().broughtByUser().isEmpty();
        return hears ? List.of(encoder()) : List.of();
    }

    /** The weights, as they are and as they are laid out for the processor; what flows between layers; decoded frames. */
    @Override
    public long memoryBytes(ModelDescriptor model, int width, int height, Parameters parameters, Device device) {
        long weights = model.files().stream().mapToLong(ModelFile::bytes).sum();
        long call = (long) BYTES_A_PIXEL_OF_A_CALL
                * NetworkKind.of(model).geometry().plane();
        return 2 * weights + settings.threadsFor(device.slots()) * call + settings.templateCacheBytes();
    }

    @Override
    public Optional<FeatureFile> features(ModelDescriptor model, SoundFile sound, Path target, DeviceLease lease) {
        SpeechMode mode = NetworkKind.of(model).mode();
        mode.broughtByUser().ifPresent(kind -> {
            throw missing(model, kind);
        });
        SpeechEncoding.requireLongEnough(sound);
        Path encoder = models.file(encoder(), ENCODER_FILE);
        RoomForSamples room = new RoomForSamples(limits, encoder, lease.device(), SpeechEncoding.BATCH);
        return Optional.of(room.opened(batch -> encoded(encoder, batch, mode, sound, target, lease)));
    }

    private FeatureFile encoded(
            Path file, int batch, SpeechMode mode, SoundFile sound, Path target, DeviceLease lease) {
        try (Network encoder = networks.open(file, lease);
                SpeechEncoding encoding = new SpeechEncoding(encoder, mode.width(), batch);
                FeatureWriter writer = new FeatureWriter(target, mode.width())) {
            encoding.encode(sound, writer);
            return writer.finish();
        }
    }

    private ModelDescriptor encoder() {
        return models.all().stream()
                .filter(model -> model.id().equals(ENCODER))
                .findFirst()
                .orElseThrow(() -> new StudioException(
                        AnimationError.AUDIO_ENCODER_MISSING,
                        "Expected SyncTalk_2D's audio encoder among the models, found none.",
                        "Import audio_visual_encoder.pth from SyncTalk_2D's model/checkpoints."));
    }

    @Override
    public AnimationSession open(
            ModelDescriptor model, Subject subject, Drive drive, Parameters parameters, DeviceLease lease) {
        NetworkKind kind = NetworkKind.of(model);
        Speech speech = (Speech) drive;
        requireRate(speech.mouth().rate(), kind.mode());
        FeatureFile features = features(model, speech, kind.mode());
        TemplateSet set = ((Template) subject).set();
        SyncTalkOptions options = SyncTalkOptions.of(parameters);
        PingPong order = order(set, options.startFrame());
        Optional<SilenceGate> gate = options.silenceGate() ? gate(speech, features) : Optional.empty();
        TemplateFrames templates =
                new TemplateFrames(set, kind.geometry(), options.seamless(), settings.templateCacheBytes());
        FrameFormat format = new FrameFormat(
                templates.width(), templates.height(), speech.mouth().rate());
        Path file = models.file(model, Generator.FILE);
        int threads = settings.threadsFor(lease.device().slots());
        return new SyncTalkSession(
                new RoomForSamples(limits, file, lease.device(), threads),
                count -> new SessionResources(
                        network(file, kind, lease), features, gate, kind.geometry(), options, count),
                templates,
                order,
                format,
                speech.mouth().frameCount());
    }

    private Network network(Path file, NetworkKind kind, DeviceLease lease) {
        Network network = networks.open(file, lease);
        try {
            Generator.require(network, kind);
            return network;
        } catch (RuntimeException unfit) {
            network.close();
            throw unfit;
        }
    }

    private static Optional<SilenceGate> gate(Speech speech, FeatureFile features) {
        try (FeatureRows rows = new FeatureRows(features)) {
            return SilenceGate.of(speech.mouth(), rows);
        }
    }

    private static FeatureFile features(ModelDescriptor model, Speech speech, SpeechMode mode) {
        FeatureFile features = speech.features()
                .orElseThrow(() ->
                        missing(model, mode.broughtByUser().orElse(new FeatureKind("its own", mode.width()))));
        if (features.width() != mode.width()) {
            throw new StudioException(
                    AnimationError.FEATURES_WIDTH_WRONG,
                    "Expected rows of " + mode.width() + " values for the model \"" + model.id() + "\", found rows of "
                            + features.width() + ".",
                    "Use the features that the model was trained with, or another model.");
        }
        return features;
    }

    private static StudioException missing(ModelDescriptor model, FeatureKind kind) {
        return new StudioException(
                AnimationError.FEATURES_REQUIRED,
                "Expected " + kind.name() + " features of the sound for the model \"" + model.id() + "\", found none.",
                "Extract them with the tools that the model was trained with, " + kind.width()
                        + " values a row, and upload them as .npy.");
    }

    private static PingPong order(TemplateSet set, int start) {
        int frames = set.frames().size();
        if (start > frames - 2) {
            throw new StudioException(
                    AnimationError.START_FRAME_OUT_OF_RANGE,
                    "Expected a start frame of at most " + (frames - 2) + " for a template set of " + frames
                            + " frames, found " + start + ".",
                    "Choose an earlier start frame.");
        }
        return new PingPong(start, frames - start);
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
