package studio.soliloquy.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import studio.soliloquy.asset.AssetId;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.model.ModelImports;
import studio.soliloquy.model.Precision;
import studio.soliloquy.template.TemplateSet;
import studio.soliloquy.template.TemplateSets;
import studio.soliloquy.web.problem.WebError;

/** Makes models of the networks that came with a template set. */
@RestController
@RequestMapping("/api/v1/assets/{id}/template/models")
@Tag(name = "Models")
class TemplateModelController {
    private final TemplateSets templates;
    private final ModelImports imports;

    TemplateModelController(TemplateSets templates, ModelImports imports) {
        this.templates = templates;
        this.imports = imports;
    }

    @PostMapping("/{name}")
    @Operation(
            operationId = "importTemplateModel",
            summary = "Makes a model of a network that came with a template set",
            description = "As if its file were uploaded to `/models`. The same network again gives the model that is"
                    + " there already.")
    @ApiResponse(responseCode = "201", description = "Installed")
    @ApiResponse(responseCode = "400", ref = "BadRequest")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "422", ref = "Unprocessable")
    ResponseEntity<ModelImportController.ImportedModel> importModel(
            @PathVariable AssetId id,
            @Parameter(description = "One of the template set's `models`") @PathVariable String name,
            @Parameter(description = "How exactly its numbers are kept") @RequestParam(defaultValue = "FP32")
                    Precision precision,
            @Parameter(description = "As for an uploaded checkpoint: `ave` or `hubert`") @RequestParam(required = false)
                    String mode) {
        Map<String, String> wishes = mode == null ? Map.of() : Map.of("mode", mode);
        ModelDescriptor model = imports.importFile(file(templates.open(id), name), name, precision, wishes);
        return ResponseEntity.created(URI.create("/api/v1/models/" + model.id()))
                .body(ModelImportController.ImportedModel.of(model));
    }

    /** The name is looked for among those that are there, and never made a path of. */
    private static Path file(TemplateSet set, String name) {
        return set.models().stream()
                .filter(file -> file.getFileName().toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new StudioException(
                        WebError.TEMPLATE_MODEL_UNKNOWN,
                        "Expected one of the networks that came with the template set, found another name.",
                        "Ask for what the template set holds, and take one of its models."));
    }
}
