package studio.soliloquy.render;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import studio.soliloquy.animation.Parameters;
import studio.soliloquy.asset.AssetId;
import studio.soliloquy.asset.AssetKind;
import studio.soliloquy.audio.SoundEdit;
import studio.soliloquy.device.DeviceChoice;
import studio.soliloquy.face.FaceAdjustment;
import studio.soliloquy.project.ProjectId;
import studio.soliloquy.video.OutputFormat;
import studio.soliloquy.video.OutputSettings;

/**
 * What a job is to render, checked and frozen.
 *
 * @param subjectKind a portrait or a template set
 * @param sound the stretch of {@code audio} that is used, and how loud
 * @param adjustment of the face, as far as the model lets it be adjusted
 * @param features there only where the model asks for them
 * @param parameters complete: a value for each parameter that the model declares
 * @param output shape, size and quality of the result
 * @param device on which the model runs, and on no other
 */
record RenderRequest(
        ProjectId project,
        AssetId subject,
        AssetKind subjectKind,
        int faceIndex,
        FaceAdjustment adjustment,
        AssetId audio,
        SoundEdit sound,
        Optional<AssetId> features,
        String modelId,
        int frameRate,
        Parameters parameters,
        OutputFormat format,
        OutputSettings output,
        DeviceChoice device) {
    RenderRequest {
        requireNonNull(project, "project");
        requireNonNull(subject, "subject");
        requireNonNull(subjectKind, "subjectKind");
        requireNonNull(adjustment, "adjustment");
        requireNonNull(audio, "audio");
        requireNonNull(sound, "sound");
        requireNonNull(features, "features");
        requireNonNull(modelId, "modelId");
        requireNonNull(parameters, "parameters");
        requireNonNull(format, "format");
        requireNonNull(output, "output");
        requireNonNull(device, "device");
    }
}
