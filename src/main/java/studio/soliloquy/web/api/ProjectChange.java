package studio.soliloquy.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import studio.soliloquy.asset.AssetId;
import studio.soliloquy.audio.SoundEdit;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.face.FaceAdjustment;
import studio.soliloquy.project.Project;
import studio.soliloquy.project.ProjectId;
import studio.soliloquy.project.Projects;
import studio.soliloquy.video.OutputFormat;
import studio.soliloquy.video.OutputSettings;
import studio.soliloquy.web.problem.WebError;

/** What is to become different about a project; whatever is null or absent stays as it is. */
record ProjectChange(
        @Schema(example = "The greeting") String name,

        @Schema(description = "The id of a portrait or a template set; a new portrait starts with its largest face")
        AssetId subject,

        @Schema(example = "0", description = "Which of the portrait's faces talks; 0 for a template set")
        Integer faceIndex,

        @Schema(
                example = "{\"box\": {\"right\": 0.05, \"down\": 0, \"scale\": 1.1}}",
                description =
                        "What was put right by hand about the face: its box, in parts of itself, and points of its"
                                + " mouth, in pixels. Replaces what was adjusted before; `{}` takes all of it back. Another"
                                + " subject or face begins with nothing adjusted")
        FaceAdjustment adjustment,

        @Schema(description = "An audio's id") AssetId audio,

        @Schema(
                description = "Which stretch of the audio is used, from `start` to `end` in seconds, and the `loudness`"
                        + " to aim at, -40 to -9 LUFS. Replaces all three: what is null or absent is the audio's own."
                        + " Another audio is used from beginning to end",
                example = "{\"start\": 0.5, \"end\": 7.25, \"loudness\": -16}")
        SoundEdit sound,

        @Schema(description = "The id of features of the speech, for models that ask for them")
        AssetId features,

        @Schema(example = "false", description = "True takes the features away; not together with `features`")
        Boolean clearFeatures,

        @Schema(example = "mesh-warp") String modelId,
        @Schema(example = "25") Integer frameRate,

        @Schema(example = "{\"mouth-strength\": 1.2}", description = "Replaces all parameters that were set")
        Map<String, Double> parameters,

        @Schema(example = "MP4", description = "What a render results in")
        OutputFormat format,

        @Schema(
                description =
                        "In which shape, how large and how carefully a render is made. Replaces all of it: what is"
                                + " null or absent is as if nobody had chosen",
                example =
                        "{\"shape\": \"SQUARE\", \"shortEdge\": 720, \"quality\": \"GOOD\", \"background\": \"#101820\"}")
        OutputSettings output) {

    ProjectChange {
        if (parameters != null && parameters.containsValue(null)) {
            throw new IllegalArgumentException("Expected a number for each parameter, found null");
        }
        if (features != null && Boolean.TRUE.equals(clearFeatures)) {
            throw new IllegalArgumentException("Expected either features or clearFeatures, found both");
        }
    }

    /** What is to be done to the project, one call each. */
    List<Consumer<Projects>> steps(Project project) {
        List<Consumer<Projects>> steps = new ArrayList<>();
        ProjectId id = project.id();
        if (name != null) {
            steps.add(projects -> projects.rename(id, name));
        }
        if (subject != null || faceIndex != null) {
            AssetId chosen = chosenSubject(project);
            steps.add(projects -> projects.chooseSubject(id, chosen, faceIndex == null ? 0 : faceIndex));
        }
        if (adjustment != null) {
            steps.add(projects -> projects.adjust(id, adjustment));
        }
        if (audio != null) {
            steps.add(projects -> projects.chooseAudio(id, audio));
        }
        if (sound != null) {
            steps.add(projects -> projects.editSound(id, sound));
        }
        if (features != null) {
            steps.add(projects -> projects.chooseFeatures(id, features));
        }
        if (Boolean.TRUE.equals(clearFeatures)) {
            steps.add(projects -> projects.clearFeatures(id));
        }
        if (modelId != null || frameRate != null || parameters != null || format != null) {
            steps.add(projects -> projects.configure(
                    id,
                    modelId == null ? project.modelId() : modelId,
                    frameRate == null ? project.frameRate() : frameRate,
                    parameters == null ? project.parameters() : parameters,
                    format == null ? project.format() : format));
        }
        if (output != null) {
            steps.add(projects -> projects.chooseOutput(id, output));
        }
        return steps;
    }

    /** The portrait of which a face is adjusted; empty where none is, or the subject is none. */
    Optional<AdjustedFace> adjustedFace(Project project) {
        Optional<AssetId> chosen = Optional.ofNullable(subject).or(project::subject);
        int face = Optional.ofNullable(faceIndex).orElse(subject == null ? project.faceIndex() : 0);
        return Optional.ofNullable(adjustment)
                .filter(adjusted -> !adjusted.points().isEmpty())
                .flatMap(adjusted -> chosen.map(asset -> new AdjustedFace(asset, face, adjusted)));
    }

    /** What is to be put right about which face. */
    record AdjustedFace(AssetId subject, int faceIndex, FaceAdjustment adjustment) {}

    private AssetId chosenSubject(Project project) {
        if (subject != null) {
            return subject;
        }
        return project.subject()
                .orElseThrow(() -> new StudioException(
                        WebError.PORTRAIT_NOT_CHOSEN,
                        "Expected a portrait to choose a face of, found none in the project.",
                        "Choose a portrait first, or send its id together with faceIndex."));
    }
}
