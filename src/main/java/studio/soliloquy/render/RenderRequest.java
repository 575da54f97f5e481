package studio.soliloquy.render;

import static java.util.Objects.requireNonNull;

import studio.soliloquy.animation.Parameters;
import studio.soliloquy.asset.AssetId;
import studio.soliloquy.project.ProjectId;

/**
 * What a job is to render, checked and frozen.
 *
 * @param parameters complete: a value for each parameter that the model declares
 */
record RenderRequest(
        ProjectId project,
        AssetId portrait,
        int faceIndex,
        AssetId audio,
        String modelId,
        int frameRate,
        Parameters parameters) {
    RenderRequest {
        requireNonNull(project, "project");
        requireNonNull(portrait, "portrait");
        requireNonNull(audio, "audio");
        requireNonNull(modelId, "modelId");
        requireNonNull(parameters, "parameters");
    }
}
