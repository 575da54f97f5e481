package studio.soliloquy.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import studio.soliloquy.animation.AnimationModels;
import studio.soliloquy.animation.Capabilities;
import studio.soliloquy.animation.FeatureKind;
import studio.soliloquy.animation.Parameter;
import studio.soliloquy.asset.AssetKind;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.model.Models;
import studio.soliloquy.render.RenderError;
import studio.soliloquy.render.RenderQueue;
import studio.soliloquy.render.SubjectKinds;

/** Shows which models there are and what can be set for each, and removes those that were imported. */
@RestController
@RequestMapping("/api/v1/models")
@Tag(name = "Models")
class ModelController {
    private final Models models;
    private final AnimationModels families;
    private final RenderQueue renders;

    ModelController(Models models, AnimationModels families, RenderQueue renders) {
        this.models = models;
        this.families = families;
        this.renders = renders;
    }

    @GetMapping
    @Operation(
            operationId = "listModels",
            summary = "The models that animate, the preferred one first, with the parameters of each",
            description = "Models that only serve others, such as audio encoders, are not among them.")
    @ApiResponse(responseCode = "200", description = "The models")
    List<OfferedModel> all() {
        return models.all().stream()
                .flatMap(model -> families.usable(model).map(told -> OfferedModel.of(model, told)).stream())
                .toList();
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getModel", summary = "A model as it is installed, also one that only serves others")
    @ApiResponse(responseCode = "200", description = "The model")
    @ApiResponse(responseCode = "422", ref = "Unprocessable")
    ModelImportController.ImportedModel get(@PathVariable String id) {
        return ModelImportController.ImportedModel.of(models.get(id));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "removeModel", summary = "Removes a model that was imported, with its files")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @ApiResponse(responseCode = "409", ref = "Conflict")
    @ApiResponse(responseCode = "422", ref = "Unprocessable")
    void remove(@PathVariable String id) {
        boolean builtIn = models.get(id).files().isEmpty();
        if (!builtIn && renders.needsModel(id)) {
            throw new StudioException(
                    RenderError.MODEL_IN_USE,
                    "Expected a model that no render needs, found \"" + id + "\" in use.",
                    "Wait until its renders are done, or cancel them.");
        }
        models.remove(id);
    }

    /**
     * A model as the page offers it.
     *
     * @param licence the SPDX name
     * @param frameRates frames per second, the default first
     * @param subjects the kinds of assets it animates
     * @param features what has to be uploaded for it beside the sound, null where the sound is enough
     * @param parameters in the order to show
     */
    record OfferedModel(
            @Schema(example = "mesh-warp") String id,
            @Schema(example = "Mesh warp") String title,
            String summary,
            @Schema(example = "Apache-2.0") String licence,
            @Schema(example = "mesh-warp") String family,
            @Schema(example = "[25, 30]") List<Integer> frameRates,
            @Schema(example = "[\"PORTRAIT\"]") List<AssetKind> subjects,
            FeatureKind features,
            List<Parameter> parameters) {

        static OfferedModel of(ModelDescriptor model, Capabilities capabilities) {
            return new OfferedModel(
                    model.id(),
                    model.title(),
                    model.summary(),
                    model.licence(),
                    model.family(),
                    capabilities.frameRates(),
                    List.copyOf(SubjectKinds.of(capabilities)),
                    capabilities.features().orElse(null),
                    capabilities.parameters());
        }
    }
}
