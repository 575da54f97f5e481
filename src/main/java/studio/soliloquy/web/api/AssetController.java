package studio.soliloquy.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import studio.soliloquy.asset.Asset;
import studio.soliloquy.asset.AssetId;
import studio.soliloquy.asset.AssetStore;

/** Describes assets, labels and deletes them. */
@RestController
@RequestMapping("/api/v1/assets/{id}")
@Tag(name = "Assets")
class AssetController {
    private final AssetStore assets;

    AssetController(AssetStore assets) {
        this.assets = assets;
    }

    @GetMapping
    @Operation(operationId = "getAsset", summary = "Describes an asset")
    @ApiResponse(responseCode = "200", description = "What was found out about the file when it came in")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    Asset get(@PathVariable AssetId id) {
        return assets.get(id);
    }

    @PatchMapping
    @Operation(operationId = "changeAsset", summary = "Gives an asset another label")
    @ApiResponse(responseCode = "200", description = "As it stands now")
    @ApiResponse(responseCode = "400", ref = "BadRequest")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    Asset change(@PathVariable AssetId id, @RequestBody AssetChange change) {
        return assets.relabel(id, change.label());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "deleteAsset",
            summary = "Deletes an asset with its files",
            description = "Does nothing where it is gone already.")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @ApiResponse(responseCode = "409", ref = "Conflict")
    void delete(@PathVariable AssetId id) {
        assets.delete(id);
    }

    /** What may become different about an asset. */
    record AssetChange(
            @Schema(example = "Anna, smiling", requiredMode = Schema.RequiredMode.REQUIRED)
            String label) {
        AssetChange {
            if (label == null || label.isBlank()) {
                throw new IllegalArgumentException("Expected a label, found nothing");
            }
        }
    }
}
