package studio.soliloquy.render;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import studio.soliloquy.asset.AssetId;
import studio.soliloquy.asset.AssetKind;
import studio.soliloquy.audio.SoundEdit;
import studio.soliloquy.project.ProjectId;
import studio.soliloquy.video.OutputFormat;
import studio.soliloquy.video.OutputSettings;

/**
 * A render job as it stands now: what was asked for, frozen when it was submitted, and how far it is.
 *
 * @param activity what it is busy with on this node while no frames come; empty where they do, or nothing is known
 * @param priority which jobs it comes before, whenever they were submitted
 * @param subject a portrait or a template set, by {@code subjectKind}
 * @param faceIndex which of the portrait's faces talks
 * @param sound which stretch of the audio is used, and how loud
 * @param features of the speech, where they were uploaded for a model that asks for them
 * @param format of the result
 * @param output shape, size, quality and background of the result
 * @param device on which it is rendered, and on no other: one, or any of a kind
 * @param frameCount 0 until prepared
 * @param framesDone how many frames are rendered
 * @param framesPerSecond the measured speed since rendering began, 0 while unknown
 * @param secondsLeft the time left: by that speed while it renders, by what was predicted before; without the wait for
 *     its turn. Empty while unknown
 * @param predicted what it was going to take when it was submitted, empty where nothing like it had been measured
 * @param width of the video in pixels, 0 until prepared
 * @param height of the video in pixels, 0 until prepared
 * @param bytes of the result, 0 until done
 * @param notice why it waits although it is its turn, empty where it does not
 * @param failure empty unless {@code FAILED}
 * @param streamable whether {@link RenderStreams} has something to watch, with sound, while the rest is rendered
 */
public record Render(
        RenderId id,
        ProjectId project,
        RenderState state,
        Optional<RenderActivity> activity,
        Priority priority,
        AssetId subject,
        AssetKind subjectKind,
        int faceIndex,
        AssetId audio,
        SoundEdit sound,
        Optional<AssetId> features,
        String modelId,
        int frameRate,
        Map<String, Double> parameters,
        OutputFormat format,
        OutputSettings output,
        String device,
        int width,
        int height,
        int frameCount,
        int framesDone,
        double framesPerSecond,
        Optional<Double> secondsLeft,
        Optional<Prediction> predicted,
        long bytes,
        Optional<Failure> notice,
        Optional<Failure> failure,
        Instant submittedAt,
        Optional<Instant> startedAt,
        Optional<Instant> finishedAt,
        boolean streamable) {

    /** Why a job failed or waits, in words, and what to do. */
    public record Failure(String code, String message, String hint) {}
}
