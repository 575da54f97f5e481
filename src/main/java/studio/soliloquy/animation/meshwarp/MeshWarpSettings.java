package studio.soliloquy.animation.meshwarp;

import java.util.List;
import studio.soliloquy.animation.Ears;
import studio.soliloquy.animation.Parameter;
import studio.soliloquy.animation.Parameters;

/**
 * What a user may set.
 *
 * @param longestEdge of the video, in pixels
 * @param mouthStrength 1 as the speech has it
 * @param headMotion 1 natural
 * @param blinking 1 as people do
 * @param smoothing 0…1
 * @param seed of all that is left to chance
 */
record MeshWarpSettings(
        int longestEdge, double mouthStrength, double headMotion, double blinking, double smoothing, long seed) {
    static final List<Parameter> PARAMETERS = List.of(
            Parameter.number(
                    "longest-edge",
                    "Longest edge",
                    "A larger portrait is scaled down so that the longer edge of the video has this many pixels.",
                    "px",
                    256,
                    3840,
                    2,
                    1280),
            Parameter.number(
                    "mouth-strength",
                    "Mouth strength",
                    "How far the mouth moves: 1 as the speech has it, 0 not at all.",
                    "",
                    0,
                    2,
                    0.05,
                    1),
            Parameter.number(
                    "head-motion",
                    "Head motion",
                    "How much head and brows move along: 1 gently, 0 not at all.",
                    "",
                    0,
                    2,
                    0.05,
                    1),
            Parameter.number(
                    "blinking",
                    "Blinking",
                    "How often the eyes blink: 1 about every four seconds, 0 never.",
                    "",
                    0,
                    2,
                    0.05,
                    1),
            Parameter.number(
                    "smoothing",
                    "Smoothing",
                    "How much the mouth's movements are smoothed over time: more looks calmer and less articulate.",
                    "",
                    0,
                    1,
                    0.05,
                    0.3),
            Parameter.number(
                    "seed",
                    "Seed",
                    "Decides when the eyes blink and how the head drifts; the same seed gives the same video.",
                    "",
                    0,
                    999999,
                    1,
                    1),
            Ears.HEARING);

    static MeshWarpSettings of(Parameters parameters) {
        return new MeshWarpSettings(
                2 * (int) Math.round(parameters.get("longest-edge") / 2),
                parameters.get("mouth-strength"),
                parameters.get("head-motion"),
                parameters.get("blinking"),
                parameters.get("smoothing"),
                Math.round(parameters.get("seed")));
    }
}
