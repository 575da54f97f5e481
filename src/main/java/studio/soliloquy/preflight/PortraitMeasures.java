package studio.soliloquy.preflight;

import java.util.List;

/**
 * What was measured of a portrait.
 *
 * @param sharpness of each face, the largest first, as {@link Sharpness} measures it
 */
record PortraitMeasures(List<Double> sharpness) {
    PortraitMeasures {
        sharpness = List.copyOf(sharpness);
    }
}
