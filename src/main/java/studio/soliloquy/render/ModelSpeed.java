package studio.soliloquy.render;

import java.time.Instant;

/**
 * How fast a model renders here, by the renders that were done.
 *
 * @param framesPerSecond the middle one of the latest renders on that device, with encoding, without waits
 * @param device on which the latest one was rendered, by its name for people
 * @param width the pixels of a frame would make a square of this width: larger frames take longer
 * @param renders how many it rests on
 * @param measuredAt when the latest of them was done
 */
public record ModelSpeed(
        String modelId, double framesPerSecond, String device, int width, int renders, Instant measuredAt) {}
