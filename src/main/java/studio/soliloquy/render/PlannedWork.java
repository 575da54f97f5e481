package studio.soliloquy.render;

import studio.soliloquy.device.DeviceChoice;
import studio.soliloquy.video.OutputFormat;
import studio.soliloquy.video.OutputQuality;

/**
 * How much a render has to do, as far as that can be told beforehand.
 *
 * @param pixels of each frame as it is rendered
 * @param outputPixels of each frame of the video
 */
record PlannedWork(
        String modelId,
        OutputFormat format,
        OutputQuality quality,
        long pixels,
        long outputPixels,
        int frames,
        double audioSeconds,
        DeviceChoice device) {}
