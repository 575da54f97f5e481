package studio.soliloquy.animation.onnx;

import java.util.ArrayList;
import java.util.List;
import studio.soliloquy.animation.Ears;
import studio.soliloquy.animation.Parameter;
import studio.soliloquy.animation.Parameters;
import studio.soliloquy.animation.Portrait;
import studio.soliloquy.animation.Template;
import studio.soliloquy.animation.network.NetworkParameters;

/** What a user may choose: of a model for template sets, for portraits, or for both. */
final class OnnxOptions {
    private static final Parameter LONGEST_EDGE = Parameter.number(
            "longest-edge",
            "Longest edge",
            "A larger portrait is scaled down so that the longer edge of the video has this many pixels.",
            "px",
            256,
            3840,
            2,
            1280);

    private OnnxOptions() {}

    static List<Parameter> of(Pipeline pipeline) {
        List<Parameter> parameters = new ArrayList<>();
        if (pipeline.subjects().contains(Portrait.class)) {
            parameters.add(LONGEST_EDGE);
        }
        if (pipeline.subjects().contains(Template.class)) {
            parameters.add(NetworkParameters.START_FRAME);
        }
        parameters.add(NetworkParameters.COMPOSITING);
        if (pipeline.sound().isPresent()) {
            parameters.add(NetworkParameters.SILENCE_GATE);
            parameters.add(Ears.SILENCES);
        }
        return parameters;
    }

    static int longestEdge(Parameters parameters) {
        return 2 * (int) Math.round(parameters.get(LONGEST_EDGE.name()) / 2);
    }
}
