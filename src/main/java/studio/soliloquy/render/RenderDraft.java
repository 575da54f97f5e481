package studio.soliloquy.render;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import studio.soliloquy.asset.AssetId;
import studio.soliloquy.audio.SoundEdit;
import studio.soliloquy.device.DeviceChoice;
import studio.soliloquy.face.FaceAdjustment;
import studio.soliloquy.project.Project;
import studio.soliloquy.project.ProjectId;
import studio.soliloquy.video.OutputFormat;
import studio.soliloquy.video.OutputSettings;

/**
 * What a request is to be made of, before anything of it is checked.
 *
 * @param device empty for the preferred one that the model can run on
 */
record RenderDraft(
        ProjectId project,
        Optional<AssetId> subject,
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
        Optional<DeviceChoice> device) {

    static RenderDraft of(Project project) {
        return new RenderDraft(
                project.id(),
                project.subject(),
                project.faceIndex(),
                project.adjustment(),
                project.audio(),
                project.sound(),
                project.features(),
                project.modelId(),
                project.frameRate(),
                project.parameters(),
                project.format(),
                project.output(),
                Optional.empty());
    }

    static RenderDraft of(RenderRequest request) {
        return new RenderDraft(
                request.project(),
                Optional.of(request.subject()),
                request.faceIndex(),
                request.adjustment(),
                Optional.of(request.audio()),
                request.sound(),
                request.features(),
                request.modelId(),
                request.frameRate(),
                request.parameters().values(),
                request.format(),
                request.output(),
                Optional.of(request.device()));
    }

    RenderDraft with(RenderChange change) {
        boolean otherSubject = isOther(change.subject(), subject);
        int face = change.faceIndex().orElse(otherSubject ? 0 : faceIndex);
        return new RenderDraft(
                project,
                change.subject().or(() -> subject),
                face,
                otherSubject || face != faceIndex ? FaceAdjustment.NONE : adjustment,
                change.audio().or(() -> audio),
                change.sound().orElse(isOther(change.audio(), audio) ? sound.untrimmed() : sound),
                isOther(change.audio(), audio)
                        ? change.features()
                        : change.features().or(() -> features),
                change.modelId().orElse(modelId),
                change.frameRate().orElse(frameRate),
                parameters(change),
                change.format().orElse(format),
                change.output().orElse(output),
                device(change));
    }

    /** Those named get these values, the others the model's defaults. */
    RenderDraft withParameters(Map<String, Double> values) {
        return new RenderDraft(
                project,
                subject,
                faceIndex,
                adjustment,
                audio,
                sound,
                features,
                modelId,
                frameRate,
                values,
                format,
                output,
                device);
    }

    /** Another model may not run on the device that was chosen for this one. */
    private Optional<DeviceChoice> device(RenderChange change) {
        return change.device().map(DeviceChoice::parse).or(() -> keepsModel(change) ? device : Optional.empty());
    }

    private boolean keepsModel(RenderChange change) {
        return change.modelId().map(modelId::equals).orElse(true);
    }

    private Map<String, Double> parameters(RenderChange change) {
        Map<String, Double> values = new TreeMap<>(keepsModel(change) ? parameters : Map.of());
        change.parameters().ifPresent(values::putAll);
        return values;
    }

    private static boolean isOther(Optional<AssetId> chosen, Optional<AssetId> before) {
        return chosen.isPresent() && !chosen.equals(before);
    }
}
