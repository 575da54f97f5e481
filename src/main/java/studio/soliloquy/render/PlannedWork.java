package studio.soliloquy.render;

import studio.soliloquy.device.DeviceChoice;
import studio.soliloquy.video.OutputFormat;

/**
 * How much a render has to do, as far as that can be told beforehand.
 *
 * @param pixels of each frame
 */
record PlannedWork(
        String modelId, OutputFormat format, long pixels, int frames, double audioSeconds, DeviceChoice device) {}
