package studio.soliloquy.render;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import studio.soliloquy.asset.AssetId;
import studio.soliloquy.project.ProjectId;

/**
 * A render job as it stands now: what was asked for, frozen when it was submitted, and how far it is.
 *
 * @param frameCount 0 until prepared
 * @param framesDone how many frames are rendered
 * @param framesPerSecond the measured speed since rendering began, 0 while unknown
 * @param secondsLeft the time left by that speed, empty while unknown
 * @param width of the video in pixels, 0 until prepared
 * @param height of the video in pixels, 0 until prepared
 * @param bytes of the finished MP4, 0 until done
 * @param failure empty unless {@code FAILED}
 */
public record Render(
        RenderId id,
        ProjectId project,
        RenderState state,
        AssetId portrait,
        int faceIndex,
        AssetId audio,
        String modelId,
        int frameRate,
        Map<String, Double> parameters,
        int width,
        int height,
        int frameCount,
        int framesDone,
        double framesPerSecond,
        Optional<Double> secondsLeft,
        long bytes,
        Optional<Failure> failure,
        Instant submittedAt,
        Optional<Instant> startedAt,
        Optional<Instant> finishedAt) {

    /** Why a job failed, in words, and what to do. */
    public record Failure(String code, String message, String hint) {}
}
