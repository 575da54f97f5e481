package studio.soliloquy.render;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import studio.soliloquy.asset.Asset;
import studio.soliloquy.asset.AssetStore;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.model.Models;

/** Finds again what a receipt names by its content. */
@Component
class ReceiptIngredients {
    private final AssetStore assets;
    private final Models models;
    private final Foresight foresight;

    ReceiptIngredients(AssetStore assets, Models models, Foresight foresight) {
        this.assets = assets;
        this.models = models;
        this.foresight = foresight;
    }

    /** Everything is there. */
    record Found(Asset subject, Asset audio, Optional<Asset> features) {}

    /** @throws StudioException {@code RECEIPT_…_MISSING} or {@code RECEIPT_MODEL_CHANGED} */
    Found find(Recipe recipe) {
        Found found = new Found(
                find(recipe.subject(), RenderError.RECEIPT_SUBJECT_MISSING, "subject"),
                find(recipe.audio(), RenderError.RECEIPT_AUDIO_MISSING, "sound"),
                recipe.features()
                        .map(features ->
                                find(features, RenderError.RECEIPT_FEATURES_MISSING, "features of the speech")));
        requireModel(recipe.model());
        return found;
    }

    private Asset find(RecipeMaterial material, RenderError missing, String what) {
        return assets.find(material.sha256(), material.kind())
                .orElseThrow(() -> new StudioException(
                        missing,
                        "Expected the " + what + " of the receipt among the uploads, "
                                + material.kind().inWords() + " with the SHA-256 " + material.sha256()
                                + ", found none.",
                        "Upload the very file that was used then, and try again."));
    }

    private void requireModel(RecipeModel then) {
        models.all().stream()
                .map(ModelDescriptor::id)
                .filter(then.id()::equals)
                .findFirst()
                .orElseThrow(() -> new StudioException(
                        RenderError.RECEIPT_MODEL_MISSING,
                        "Expected the model \"" + then.id()
                                + "\" of the receipt, found that this studio has none of it.",
                        "Import the model under this name, and try again."));
        List<String> differences = then.differences(foresight.current(then.id()));
        if (!differences.isEmpty()) {
            throw new StudioException(
                    RenderError.RECEIPT_MODEL_CHANGED,
                    "Expected the model \"" + then.id() + "\" as the receipt has it, found that "
                            + String.join(", ", differences) + " changed.",
                    "Import the model that was used then, or render the project with the one that is there.");
        }
    }
}
