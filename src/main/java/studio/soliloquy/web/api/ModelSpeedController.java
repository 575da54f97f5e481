package studio.soliloquy.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.model.Models;
import studio.soliloquy.render.ModelSpeed;
import studio.soliloquy.render.ModelSpeeds;

/** Shows how fast models have been on this studio's machines. */
@RestController
@RequestMapping("/api/v1/models/speeds")
@Tag(name = "Models")
class ModelSpeedController {
    private final Models models;
    private final ModelSpeeds speeds;

    ModelSpeedController(Models models, ModelSpeeds speeds) {
        this.models = models;
        this.speeds = speeds;
    }

    @GetMapping
    @Operation(
            operationId = "listModelSpeeds",
            summary = "How fast models have rendered here",
            description = "By the renders that were done; a model that has rendered nothing is not among them.")
    @ApiResponse(responseCode = "200", description = "The speeds")
    List<ModelSpeed> all() {
        return models.all().stream()
                .map(ModelDescriptor::id)
                .map(speeds::of)
                .flatMap(Optional::stream)
                .toList();
    }
}
