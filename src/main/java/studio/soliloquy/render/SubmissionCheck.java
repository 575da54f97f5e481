package studio.soliloquy.render;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import studio.soliloquy.animation.AnimationError;
import studio.soliloquy.animation.AnimationModels;
import studio.soliloquy.animation.Capabilities;
import studio.soliloquy.animation.Parameters;
import studio.soliloquy.asset.AssetId;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.model.Models;
import studio.soliloquy.project.Project;

/** Finds out before a job is queued whatever can be told by then, and freezes what it is made of. */
@Component
class SubmissionCheck {
    private final Models models;
    private final AnimationModels runners;
    private final PortraitFaces portraits;

    SubmissionCheck(Models models, AnimationModels runners, PortraitFaces portraits) {
        this.models = models;
        this.runners = runners;
        this.portraits = portraits;
    }

    RenderRequest freeze(Project project) {
        AssetId portrait = project.portrait().orElseThrow(() -> incomplete("portrait", "Choose a picture of a face."));
        AssetId audio = project.audio().orElseThrow(() -> incomplete("audio", "Choose an audio file with speech."));
        Capabilities capabilities =
                runners.runnerOf(models.get(project.modelId())).capabilities();
        checkFrameRate(project, capabilities);
        Parameters parameters = Parameters.complete(capabilities.parameters(), project.parameters());
        portraits.check(portrait, project.faceIndex());
        return new RenderRequest(
                project.id(), portrait, project.faceIndex(), audio, project.modelId(), project.frameRate(), parameters);
    }

    private static void checkFrameRate(Project project, Capabilities capabilities) {
        if (!capabilities.frameRates().contains(project.frameRate())) {
            throw new StudioException(
                    AnimationError.FRAME_RATE_UNSUPPORTED,
                    "Expected a frame rate that the model \"" + project.modelId() + "\" supports, found "
                            + project.frameRate() + ".",
                    "It supports "
                            + capabilities.frameRates().stream()
                                    .map(String::valueOf)
                                    .collect(Collectors.joining(", "))
                            + " frames per second.");
        }
    }

    private static StudioException incomplete(String what, String hint) {
        return new StudioException(
                RenderError.PROJECT_INCOMPLETE,
                "Expected a project with portrait and audio, found no " + what + ".",
                hint);
    }
}
