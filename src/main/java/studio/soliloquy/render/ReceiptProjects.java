package studio.soliloquy.render;

import java.util.Optional;
import org.springframework.stereotype.Component;
import studio.soliloquy.asset.Asset;
import studio.soliloquy.face.FaceAdjustment;
import studio.soliloquy.project.Project;
import studio.soliloquy.project.ProjectId;
import studio.soliloquy.project.Projects;
import studio.soliloquy.video.OutputSettings;

/** Says in which project a receipt is rendered again. */
@Component
class ReceiptProjects {
    private final Projects projects;

    ReceiptProjects(Projects projects) {
        this.projects = projects;
    }

    /**
     * A project that is still there stays as it is.
     *
     * @param into where it is rendered; empty for the project that the receipt names, or a new one
     */
    RenderDraft draft(Receipt receipt, ReceiptIngredients.Found found, Optional<ProjectId> into) {
        Recipe recipe = receipt.recipe();
        ProjectId project = into.or(() -> receipt.facts().map(ReceiptFacts::project))
                .flatMap(this::existing)
                .orElseGet(() -> create(recipe, found));
        return new RenderDraft(
                project,
                Optional.of(found.subject().id()),
                recipe.faceIndex(),
                recipe.adjustment().orElse(FaceAdjustment.NONE),
                Optional.of(found.audio().id()),
                recipe.sound(),
                found.features().map(Asset::id),
                recipe.model().id(),
                recipe.frameRate(),
                recipe.parameters(),
                recipe.format(),
                recipe.output().orElse(OutputSettings.DEFAULT),
                Optional.empty());
    }

    private Optional<ProjectId> existing(ProjectId id) {
        return projects.all().stream().map(Project::id).filter(id::equals).findFirst();
    }

    private ProjectId create(Recipe recipe, ReceiptIngredients.Found found) {
        ProjectId project = projects.create(recipe.title()).id();
        projects.chooseSubject(project, found.subject().id(), recipe.faceIndex());
        recipe.adjustment().ifPresent(adjustment -> projects.adjust(project, adjustment));
        projects.chooseAudio(project, found.audio().id());
        projects.editSound(project, recipe.sound());
        found.features().ifPresent(features -> projects.chooseFeatures(project, features.id()));
        projects.configure(project, recipe.model().id(), recipe.frameRate(), recipe.parameters(), recipe.format());
        recipe.output().ifPresent(output -> projects.chooseOutput(project, output));
        return project;
    }
}
