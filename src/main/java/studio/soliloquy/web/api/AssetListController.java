package studio.soliloquy.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import studio.soliloquy.asset.Asset;
import studio.soliloquy.asset.AssetId;
import studio.soliloquy.asset.AssetStore;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.web.problem.WebError;

/** Describes many assets with one answer. */
@RestController
@RequestMapping("/api/v1/assets")
@Tag(name = "Assets")
class AssetListController {
    private static final int MOST = 200;

    private final AssetStore assets;

    AssetListController(AssetStore assets) {
        this.assets = assets;
    }

    @GetMapping
    @Operation(operationId = "getAssets", summary = "Describes the assets that are asked for")
    @ApiResponse(responseCode = "200", description = "Those that are there, in no particular order")
    @ApiResponse(responseCode = "400", ref = "BadRequest")
    List<Asset> all(@Parameter(description = "1 to 200 of them") @RequestParam List<AssetId> id) {
        if (id.size() > MOST) {
            throw new StudioException(
                    WebError.REQUEST_INVALID,
                    "Expected at most " + MOST + " assets, found " + id.size() + ".",
                    "Ask for them in several parts.");
        }
        return assets.all(id);
    }
}
