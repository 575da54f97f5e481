package studio.soliloquy.animation.network;

import java.util.List;
import studio.soliloquy.animation.Parameter;
import studio.soliloquy.animation.Parameters;

/** What a user may choose of every model that redraws faces with a network. */
public final class NetworkParameters {
    public static final Parameter START_FRAME = Parameter.number(
            "start-frame",
            "Start frame",
            "The template frame to begin at; the ones before it are not shown.",
            "",
            0,
            1_000_000,
            1,
            0);

    public static final Parameter COMPOSITING = Parameter.choice(
            "compositing",
            "Compositing",
            "Seamless blends the redrawn mouth into the frame; reference pastes it as it is, border and all.",
            List.of("seamless", "reference"));

    public static final Parameter SILENCE_GATE = Parameter.choice(
            "silence-gate",
            "Silence gate",
            "On keeps the mouth from answering to noise while nobody speaks.",
            List.of("off", "on"));

    private NetworkParameters() {}

    public static int startFrame(Parameters parameters) {
        return (int) Math.round(parameters.get(START_FRAME.name()));
    }

    public static boolean isSeamless(Parameters parameters) {
        return parameters.get(COMPOSITING.name()) < 0.5;
    }

    public static boolean hasSilenceGate(Parameters parameters) {
        return parameters.get(SILENCE_GATE.name()) >= 0.5;
    }
}
