package studio.soliloquy.render;

import java.time.Instant;
import java.util.UUID;
import studio.soliloquy.video.OutputQuality;

/**
 * What a job took that was done.
 *
 * @param device on which its segments were rendered, by its name for people
 * @param pixels of each frame as it was rendered
 * @param outputPixels of each frame of the video
 * @param renderSeconds as if nothing had come between: without waits, pauses and attempts that failed; segments rendered
 *     side by side count once
 * @param joinSeconds of joining, up to the receipt
 * @param segmentBytes of the segments
 * @param diskBytes the most that the job took on disk at once: what it kept for its steps, and the result
 * @param peakMemory the most bytes that a process took while it ran a step
 */
record Measurement(
        UUID jobId,
        String modelId,
        String device,
        String node,
        String format,
        OutputQuality quality,
        long pixels,
        long outputPixels,
        int frames,
        double audioSeconds,
        double prepareSeconds,
        double renderSeconds,
        double joinSeconds,
        long segmentBytes,
        long resultBytes,
        long diskBytes,
        long peakMemory,
        Instant finishedAt) {

    double seconds() {
        return prepareSeconds + renderSeconds + joinSeconds;
    }
}
