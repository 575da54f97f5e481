package studio.soliloquy.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import studio.soliloquy.animation.AnimationError;
import studio.soliloquy.animation.AnimationModel;
import studio.soliloquy.animation.AnimationModels;
import studio.soliloquy.animation.AnimationSession;
import studio.soliloquy.animation.Capabilities;
import studio.soliloquy.animation.Parameters;
import studio.soliloquy.animation.Subject;
import studio.soliloquy.device.DeviceLease;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.video.FrameFormat;
import studio.soliloquy.video.FrameRange;
import studio.soliloquy.video.FrameRate;
import studio.soliloquy.video.FrameSink;
import studio.soliloquy.video.OutputSettings;
import studio.soliloquy.video.ShapedFrames;

/** A session on what the options name, with the device it runs on. One thread; closed by whoever opened it. */
final class OpenAnimation implements AutoCloseable {
    private final ModelDescriptor model;
    private final Optional<Path> sound;
    private final AnimationSession session;
    private final DeviceLease lease;
    private final OutputSettings output;

    private OpenAnimation(
            ModelDescriptor model,
            Optional<Path> sound,
            AnimationSession session,
            DeviceLease lease,
            OutputSettings output) {
        this.output = output;
        this.model = model;
        this.sound = sound;
        this.session = session;
        this.lease = lease;
    }

    /**
     * @param workspace takes the decoded sound and the features; has to outlive the session
     * @param output what becomes of the frames
     */
    static OpenAnimation of(Studio studio, AnimationOptions options, Workspace workspace, OutputSettings output)
            throws InterruptedException {
        options.batch.ifPresent(frames -> {
            studio.setting("studio.synctalk.threads", Integer.toString(frames));
            studio.setting("studio.onnx.threads", Integer.toString(frames));
        });
        ModelDescriptor model = new ModelChoice(studio).of(options.model, options.mode);
        requireMode(options, model);
        AnimationModels families = studio.part(AnimationModels.class);
        AnimationModel runner = families.runnerOf(model);
        Capabilities capabilities = families.capabilities(model);
        Parameters parameters = parameters(options, capabilities);
        FrameRate rate = rate(options, capabilities, model);
        Subject subject = new SubjectChoice(studio, workspace).of(options.template, options.face, output.background());
        requireAnimated(subject, capabilities, model);
        DeviceLease lease = LeasedDevice.of(studio, options.device, model);
        AnimationSession session = null;
        try {
            SpeechChoice speech = new SpeechChoice(studio, workspace, runner, model, parameters, lease);
            session = runner.open(model, subject, speech.of(options, rate), parameters, lease);
            return new OpenAnimation(model, speech.soundOf(options), session, lease, output);
        } finally {
            if (session == null) {
                lease.close();
            }
        }
    }

    private static Parameters parameters(AnimationOptions options, Capabilities capabilities) {
        ParameterValues values = new ParameterValues(capabilities.parameters());
        options.parameters.forEach(values::put);
        options.start.ifPresent(frame -> values.put("start-frame", Integer.toString(frame)));
        return values.complete();
    }

    private static void requireMode(AnimationOptions options, ModelDescriptor model) {
        String heard = model.settings().getOrDefault("mode", "none");
        options.mode.filter(mode -> !mode.name().equals(heard)).ifPresent(mode -> {
            throw CommandError.COMMAND_INPUT_REFUSED.because(
                    "Expected a model that hears features of the mode " + mode + ", found that \"" + model.id()
                            + "\" hears " + heard + ".",
                    "Leave out --mode, or name another model.");
        });
    }

    private static FrameRate rate(AnimationOptions options, Capabilities capabilities, ModelDescriptor model) {
        int rate = options.fps.orElse(capabilities.frameRates().get(0));
        if (!capabilities.frameRates().contains(rate)) {
            throw new StudioException(
                    AnimationError.FRAME_RATE_UNSUPPORTED,
                    "Expected a frame rate that \"" + model.id() + "\" can render at, found " + rate + ".",
                    "Choose one of "
                            + capabilities.frameRates().stream()
                                    .map(String::valueOf)
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
        return FrameRate.of(rate);
    }

    private static void requireAnimated(Subject subject, Capabilities capabilities, ModelDescriptor model) {
        if (capabilities.subjects().stream().noneMatch(kind -> kind.isInstance(subject))) {
            throw CommandError.COMMAND_INPUT_REFUSED.because(
                    "Expected a subject that the model \"" + model.id() + "\" animates, found a "
                            + subject.getClass().getSimpleName().toLowerCase() + ".",
                    "Choose another model with --model, or another --template.");
        }
    }

    ModelDescriptor model() {
        return model;
    }

    /** What is to be heard in a video; empty where only features were given. */
    Optional<Path> sound() {
        return sound;
    }

    /** By its name for people. */
    String device() {
        return lease.device().name();
    }

    AnimationSession session() {
        return session;
    }

    /** What becomes of the frames. */
    OutputSettings output() {
        return output;
    }

    /** Of the frames that {@link #animate} gives. */
    FrameFormat format() {
        return output.format(session.format());
    }

    /** Renders all frames, until the user wishes otherwise. */
    void animate(Interruption interruption, ProgressLine progress, FrameSink sink) {
        ShapedFrames shaped = new ShapedFrames(output, session.format(), sink);
        session.animate(new FrameRange(0, session.frameCount()), (index, frame) -> {
            interruption.check();
            shaped.accept(index, frame);
            progress.done(index + 1, session.frameCount());
        });
    }

    @Override
    public void close() {
        session.close();
        lease.close();
    }
}
