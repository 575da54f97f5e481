package studio.soliloquy.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import studio.soliloquy.asset.AssetId;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.project.Project;
import studio.soliloquy.project.ProjectId;
import studio.soliloquy.project.Projects;
import studio.soliloquy.web.problem.WebError;

/** What is to become different about a project; whatever is null or absent stays as it is. */
record ProjectChange(
        @Schema(example = "The greeting") String name,

        @Schema(description = "A portrait's id; a new one starts with its largest face")
        AssetId portrait,

        @Schema(example = "0", description = "Which of the portrait's faces talks")
        Integer faceIndex,

        @Schema(description = "An audio's id") AssetId audio,
        @Schema(example = "mesh-warp") String modelId,
        @Schema(example = "25") Integer frameRate,

        @Schema(example = "{\"mouth-strength\": 1.2}", description = "Replaces all parameters that were set")
        Map<String, Double> parameters) {

    ProjectChange {
        if (parameters != null && parameters.containsValue(null)) {
            throw new IllegalArgumentException("Expected a number for each parameter, found null");
        }
    }

    /** What is to be done to the project, one call each. */
    List<Consumer<Projects>> steps(Project project) {
        List<Consumer<Projects>> steps = new ArrayList<>();
        ProjectId id = project.id();
        if (name != null) {
            steps.add(projects -> projects.rename(id, name));
        }
        if (portrait != null || faceIndex != null) {
            AssetId chosen = chosenPortrait(project);
            steps.add(projects -> projects.choosePortrait(id, chosen, faceIndex == null ? 0 : faceIndex));
        }
        if (audio != null) {
            steps.add(projects -> projects.chooseAudio(id, audio));
        }
        if (modelId != null || frameRate != null || parameters != null) {
            steps.add(projects -> projects.configure(
                    id,
                    modelId == null ? project.modelId() : modelId,
                    frameRate == null ? project.frameRate() : frameRate,
                    parameters == null ? project.parameters() : parameters));
        }
        return steps;
    }

    private AssetId chosenPortrait(Project project) {
        if (portrait != null) {
            return portrait;
        }
        return project.portrait()
                .orElseThrow(() -> new StudioException(
                        WebError.PORTRAIT_NOT_CHOSEN,
                        "Expected a portrait to choose a face of, found none in the project.",
                        "Choose a portrait first, or send its id together with faceIndex."));
    }
}
