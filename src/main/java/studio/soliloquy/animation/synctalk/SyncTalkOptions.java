package studio.soliloquy.animation.synctalk;

import java.util.List;
import studio.soliloquy.animation.Parameter;
import studio.soliloquy.animation.Parameters;

/**
 * What a user may choose.
 *
 * @param startFrame the template frame that the order of frames begins at
 * @param seamless whether border and colours are matched to what surrounds the box; else the reference's own pixels
 * @param silenceGate whether the network hears silence where nobody speaks
 */
record SyncTalkOptions(int startFrame, boolean seamless, boolean silenceGate) {
    static final List<Parameter> PARAMETERS = List.of(
            Parameter.number(
                    "start-frame",
                    "Start frame",
                    "The template frame to begin at; the ones before it are not shown.",
                    "",
                    0,
                    1_000_000,
                    1,
                    0),
            Parameter.choice(
                    "compositing",
                    "Compositing",
                    "Seamless blends the redrawn mouth into the frame; reference pastes it as SyncTalk_2D does.",
                    List.of("seamless", "reference")),
            Parameter.choice(
                    "silence-gate",
                    "Silence gate",
                    "On keeps the mouth from answering to noise while nobody speaks.",
                    List.of("off", "on")));

    static SyncTalkOptions of(Parameters parameters) {
        return new SyncTalkOptions(
                (int) Math.round(parameters.get("start-frame")),
                parameters.get("compositing") < 0.5,
                parameters.get("silence-gate") >= 0.5);
    }
}
