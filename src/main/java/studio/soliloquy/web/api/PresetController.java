package studio.soliloquy.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import studio.soliloquy.project.Preset;
import studio.soliloquy.project.PresetId;
import studio.soliloquy.project.Presets;
import studio.soliloquy.video.OutputSettings;

/** Keeps parameters of models under names. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Models")
class PresetController {
    private final Presets presets;

    PresetController(Presets presets) {
        this.presets = presets;
    }

    @GetMapping("/models/{id}/presets")
    @Operation(operationId = "listPresets", summary = "The presets of a model's parameters, by their names")
    @ApiResponse(responseCode = "200", description = "The presets")
    @ApiResponse(responseCode = "422", ref = "Unprocessable")
    List<Preset> of(@PathVariable String id) {
        return presets.of(id);
    }

    @PostMapping("/models/{id}/presets")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "savePreset", summary = "Keeps parameters of a model under a name")
    @ApiResponse(responseCode = "201", description = "It is kept")
    @ApiResponse(responseCode = "400", ref = "BadRequest")
    @ApiResponse(responseCode = "409", ref = "Conflict")
    @ApiResponse(responseCode = "422", ref = "Unprocessable")
    Preset save(@PathVariable String id, @RequestBody PresetContent content) {
        return presets.save(id, content.name(), content.parameters(), Optional.ofNullable(content.output()));
    }

    @PatchMapping("/presets/{id}")
    @Operation(
            operationId = "changePreset",
            summary = "Gives a preset another name, other parameters, other output settings, or all of them",
            description = "Whatever is null or absent stays.")
    @ApiResponse(responseCode = "200", description = "As it stands now")
    @ApiResponse(responseCode = "400", ref = "BadRequest")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "409", ref = "Conflict")
    @ApiResponse(responseCode = "422", ref = "Unprocessable")
    Preset change(@PathVariable PresetId id, @RequestBody PresetContent content) {
        return presets.change(
                id,
                Optional.ofNullable(content.name()),
                Optional.ofNullable(content.parameters()),
                Optional.ofNullable(content.output()));
    }

    @DeleteMapping("/presets/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deletePreset", summary = "Deletes a preset")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    void delete(@PathVariable PresetId id) {
        presets.delete(id);
    }

    /** What a preset holds. */
    record PresetContent(
            @Schema(example = "Calm") String name,

            @Schema(example = "{\"mouth-strength\": 0.8}") Map<String, Double> parameters,

            @Schema(
                    description = "What goes with the parameters; absent where the project's own is to stay",
                    example = "{\"shape\": \"SQUARE\", \"shortEdge\": 720}")
            OutputSettings output) {
        PresetContent {
            if (parameters != null && parameters.containsValue(null)) {
                throw new IllegalArgumentException("Expected a number for each parameter, found null");
            }
        }
    }
}
