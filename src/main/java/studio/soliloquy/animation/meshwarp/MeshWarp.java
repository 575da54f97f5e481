package studio.soliloquy.animation.meshwarp;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import studio.soliloquy.animation.Adjustable;
import studio.soliloquy.animation.AnimationError;
import studio.soliloquy.animation.AnimationModel;
import studio.soliloquy.animation.AnimationSession;
import studio.soliloquy.animation.Capabilities;
import studio.soliloquy.animation.Drive;
import studio.soliloquy.animation.OutputPortrait;
import studio.soliloquy.animation.Parameters;
import studio.soliloquy.animation.Portrait;
import studio.soliloquy.animation.Speech;
import studio.soliloquy.animation.Subject;
import studio.soliloquy.device.Device;
import studio.soliloquy.device.DeviceLease;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.video.FrameFormat;
import studio.soliloquy.video.FrameRate;

/**
 * The family {@code mesh-warp}: makes any portrait talk from its face mesh alone, without weights. The picture is bent
 * by smooth fields, split between the lips, and a mouth is painted where they part.
 */
@Component
class MeshWarp implements AnimationModel {
    private static final List<Integer> FRAME_RATES = List.of(25, 30);
    private static final int MOST_THREADS = 2;
    private static final int BYTES_A_PIXEL = 100;

    /** Below it lips have so few pixels that their edges smear when they move. */
    private static final int FACE_WIDTH = 200;

    @Override
    public String family() {
        return "mesh-warp";
    }

    @Override
    public Capabilities capabilities(ModelDescriptor model) {
        return new Capabilities(
                Set.of(Portrait.class),
                Set.of(Speech.class),
                FRAME_RATES,
                MeshWarpSettings.PARAMETERS,
                1,
                Optional.empty(),
                FACE_WIDTH);
    }

    @Override
    public Set<Adjustable> adjusts(ModelDescriptor model) {
        return Set.of(Adjustable.POINTS);
    }

    @Override
    public long pixels(ModelDescriptor model, int width, int height, Parameters parameters) {
        double scale = Math.min(1, MeshWarpSettings.of(parameters).longestEdge() / (double) Math.max(width, height));
        return Math.round(width * scale) * Math.round(height * scale);
    }

    /** The portrait at twice its resolution, and each thread's places, pixels and frames. */
    @Override
    public long memoryBytes(ModelDescriptor model, int width, int height, Parameters parameters, Device device) {
        double scale = Math.min(1, (double) MeshWarpSettings.of(parameters).longestEdge() / Math.max(width, height));
        return Math.round(width * scale * height * scale * BYTES_A_PIXEL);
    }

    @Override
    public AnimationSession open(
            ModelDescriptor model, Subject subject, Drive drive, Parameters parameters, DeviceLease lease) {
        Speech speech = (Speech) drive;
        requireSupported(speech.mouth().rate());
        int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
        return open((Portrait) subject, speech, MeshWarpSettings.of(parameters), threads);
    }

    static MeshWarpSession open(Portrait portrait, Speech speech, MeshWarpSettings settings, int threads) {
        OutputPortrait output = OutputPortrait.of(portrait, settings.longestEdge());
        WarpPlan plan = new WarpPlan(output.picture(), output.mesh());
        FrameMotion motion = new FrameMotion(
                speech.mouth(), settings, plan.rig().head().yaw(), plan.rig().isParted());
        FrameFormat format = new FrameFormat(
                output.picture().width(),
                output.picture().height(),
                speech.mouth().rate());
        return new MeshWarpSession(plan, motion, format, threads);
    }

    private static void requireSupported(FrameRate rate) {
        if (rate.denominator() != 1 || !FRAME_RATES.contains(rate.numerator())) {
            throw new StudioException(
                    AnimationError.FRAME_RATE_UNSUPPORTED,
                    "Expected 25 or 30 frames per second, found " + rate.numerator() + "/" + rate.denominator() + ".",
                    "Choose 25 or 30 frames per second.");
        }
    }
}
