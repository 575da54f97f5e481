package studio.soliloquy.render;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import studio.soliloquy.asset.AssetId;
import studio.soliloquy.project.Project;
import studio.soliloquy.project.ProjectId;
import studio.soliloquy.video.OutputFormat;

/** What a request is to be made of, before anything of it is checked. */
record RenderDraft(
        ProjectId project,
        Optional<AssetId> subject,
        int faceIndex,
        Optional<AssetId> audio,
        Optional<AssetId> features,
        String modelId,
        int frameRate,
        Map<String, Double> parameters,
        OutputFormat format) {

    static RenderDraft of(Project project) {
        return new RenderDraft(
                project.id(),
                project.subject(),
                project.faceIndex(),
                project.audio(),
                project.features(),
                project.modelId(),
                project.frameRate(),
                project.parameters(),
                project.format());
    }

    static RenderDraft of(RenderRequest request) {
        return new RenderDraft(
                request.project(),
                Optional.of(request.subject()),
                request.faceIndex(),
                Optional.of(request.audio()),
                request.features(),
                request.modelId(),
                request.frameRate(),
                request.parameters().values(),
                request.format());
    }

    RenderDraft with(RenderChange change) {
        return new RenderDraft(
                project,
                change.subject().or(() -> subject),
                change.faceIndex().orElse(isOther(change.subject(), subject) ? 0 : faceIndex),
                change.audio().or(() -> audio),
                isOther(change.audio(), audio)
                        ? change.features()
                        : change.features().or(() -> features),
                change.modelId().orElse(modelId),
                change.frameRate().orElse(frameRate),
                parameters(change),
                change.format().orElse(format));
    }

    private Map<String, Double> parameters(RenderChange change) {
        boolean sameModel = change.modelId().map(modelId::equals).orElse(true);
        Map<String, Double> values = new TreeMap<>(sameModel ? parameters : Map.of());
        change.parameters().ifPresent(values::putAll);
        return values;
    }

    private static boolean isOther(Optional<AssetId> chosen, Optional<AssetId> before) {
        return chosen.isPresent() && !chosen.equals(before);
    }
}
