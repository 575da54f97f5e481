package studio.soliloquy.render;

import java.util.List;
import org.springframework.stereotype.Component;
import studio.soliloquy.animation.AnimationModels;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.model.Models;

/** Freezes with a job what is known of it in advance: the model that it is to be made with, and what it will take. */
@Component
class Foresight {
    private final Models models;
    private final AnimationModels runners;
    private final Predictions predictions;
    private final RenderRecipes recipes;

    Foresight(Models models, AnimationModels runners, Predictions predictions, RenderRecipes recipes) {
        this.models = models;
        this.runners = runners;
        this.predictions = predictions;
        this.recipes = recipes;
    }

    /** To be called in the transaction that stores the job, after it was stored. */
    void keep(RenderJob job) {
        predictions.of(job.request()).ifPresent(job::foreseen);
        recipes.save(new RenderRecipe(job.id(), current(job.request().modelId())));
    }

    /** The model as it is now. */
    RecipeModel current(String modelId) {
        ModelDescriptor model = models.get(modelId);
        return RecipeModel.of(model, runners.runnerOf(model).companions(model));
    }

    /** @throws StudioException {@code MODEL_CHANGED} where the model is no longer the one the job was submitted with */
    void requireSameModel(RenderJob job) {
        recipes.findById(job.id().value()).ifPresent(recipe -> {
            List<String> differences =
                    recipe.model().differences(current(job.request().modelId()));
            if (!differences.isEmpty()) {
                throw new StudioException(
                        RenderError.MODEL_CHANGED,
                        "Expected the model \"" + recipe.model().id() + "\" as it was when the render was submitted,"
                                + " found that " + String.join(", ", differences) + " changed.",
                        "Render the project anew, or put the model back as it was and retry.");
            }
        });
    }
}
