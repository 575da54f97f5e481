package org.example.glow;

import studio.soliloquy.animation.Parameters;

/**
 * @param light 0…1, at the loudest moment
 * @param sway in radians, at the loudest moment
 */
record GlowSettings(double light, double sway, GlowColour colour) {
    static GlowSettings of(Parameters parameters) {
        return new GlowSettings(
                parameters.get(Glow.LIGHT) / 100,
                Math.toRadians(parameters.get(Glow.SWAY)),
                GlowColour.values()[(int) parameters.get(Glow.COLOUR)]);
    }
}
