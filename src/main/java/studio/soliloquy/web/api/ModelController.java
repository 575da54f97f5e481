package studio.soliloquy.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import studio.soliloquy.animation.AnimationModels;
import studio.soliloquy.animation.Capabilities;
import studio.soliloquy.animation.Parameter;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.model.Models;

/** Shows which models there are and what can be set for each. */
@RestController
@RequestMapping("/api/v1/models")
@Tag(name = "Models")
class ModelController {
    private final Models models;
    private final AnimationModels families;

    ModelController(Models models, AnimationModels families) {
        this.models = models;
        this.families = families;
    }

    @GetMapping
    @Operation(operationId = "listModels", summary = "The models, the preferred one first, with the parameters of each")
    @ApiResponse(responseCode = "200", description = "The models")
    List<OfferedModel> all() {
        return models.all().stream()
                .map(model -> OfferedModel.of(model, families.runnerOf(model).capabilities()))
                .toList();
    }

    /**
     * A model as the page offers it.
     *
     * @param licence the SPDX name
     * @param frameRates frames per second, the default first
     * @param parameters in the order to show
     */
    record OfferedModel(
            @Schema(example = "mesh-warp") String id,
            @Schema(example = "Mesh warp") String title,
            String summary,
            @Schema(example = "Apache-2.0") String licence,
            @Schema(example = "mesh-warp") String family,
            @Schema(example = "[25, 30]") List<Integer> frameRates,
            List<Parameter> parameters) {

        static OfferedModel of(ModelDescriptor model, Capabilities capabilities) {
            return new OfferedModel(
                    model.id(),
                    model.title(),
                    model.summary(),
                    model.licence(),
                    model.family(),
                    capabilities.frameRates(),
                    capabilities.parameters());
        }
    }
}
