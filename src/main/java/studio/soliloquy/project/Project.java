package studio.soliloquy.project;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import studio.soliloquy.asset.AssetId;
import studio.soliloquy.asset.AssetKind;
import studio.soliloquy.audio.SoundEdit;
import studio.soliloquy.face.FaceAdjustment;
import studio.soliloquy.video.OutputFormat;
import studio.soliloquy.video.OutputSettings;

/**
 * A named piece of work, as it stands now.
 *
 * @param subject who talks: a portrait or a template set; empty until one is chosen
 * @param subjectKind what the subject is, empty as long as there is none
 * @param faceIndex which of the portrait's faces talks; 0 is the largest, and 0 for a template set
 * @param adjustment what was put right by hand about the face; nothing for another face or subject than it was made for
 * @param audio empty until one is chosen
 * @param sound which stretch of the audio is used, and how loud
 * @param features of the speech in {@code audio}, for models that ask for them; empty unless chosen
 * @param modelId the model to render with
 * @param frameRate frames per second to render at
 * @param parameters what the user set; the model's defaults fill the rest
 * @param format what a render results in
 * @param output shape, size, quality and background of that
 */
public record Project(
        ProjectId id,
        String name,
        Optional<AssetId> subject,
        Optional<AssetKind> subjectKind,
        int faceIndex,
        FaceAdjustment adjustment,
        Optional<AssetId> audio,
        SoundEdit sound,
        Optional<AssetId> features,
        String modelId,
        int frameRate,
        Map<String, Double> parameters,
        OutputFormat format,
        OutputSettings output,
        Instant createdAt,
        Instant changedAt) {

    /** The same with another face, or the same face adjusted otherwise. */
    public Project with(int otherFace, FaceAdjustment otherAdjustment) {
        return new Project(
                id,
                name,
                subject,
                subjectKind,
                otherFace,
                otherAdjustment,
                audio,
                sound,
                features,
                modelId,
                frameRate,
                parameters,
                format,
                output,
                createdAt,
                changedAt);
    }
}
