package studio.soliloquy.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import studio.soliloquy.asset.Asset;
import studio.soliloquy.asset.AssetId;
import studio.soliloquy.asset.AssetStore;

/** Gives out what an asset holds. */
@RestController
@RequestMapping("/api/v1/assets/{id}")
@Tag(name = "Assets")
class AssetContentController {
    private final AssetStore assets;

    AssetContentController(AssetStore assets) {
        this.assets = assets;
    }

    @GetMapping("/content")
    @Operation(
            operationId = "getAssetContent",
            summary = "The file itself",
            description = "A portrait upright and without metadata, audio as it came in. Ranges are answered.")
    @ApiResponse(
            responseCode = "200",
            description = "The bytes, of the type that was verified",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "206", description = "The range asked for", content = @Content)
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "416", ref = "RangeInvalid")
    ResponseEntity<Resource> content(
            @PathVariable AssetId id,
            @RequestHeader(name = HttpHeaders.RANGE, required = false, defaultValue = "") String range) {
        Asset asset = assets.get(id);
        return new StoredFile(assets.file(id), asset.mediaType(), asset.label(), asset.sha256())
                .checkedAgainst(range)
                .shown();
    }

    @GetMapping("/thumbnail")
    @Operation(operationId = "getAssetThumbnail", summary = "A portrait as a small JPEG, longest edge 320 pixels")
    @ApiResponse(
            responseCode = "200",
            description = "The picture",
            content =
                    @Content(
                            mediaType = MediaType.IMAGE_JPEG_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "422", ref = "Unprocessable")
    ResponseEntity<Resource> thumbnail(@PathVariable AssetId id) {
        Asset asset = assets.get(id);
        return new StoredFile(
                        assets.thumbnail(id), MediaType.IMAGE_JPEG_VALUE, asset.label(), "small-" + asset.sha256())
                .shown();
    }

    @GetMapping("/peaks")
    @Operation(
            operationId = "getAssetPeaks",
            summary = "The waveform of audio",
            description = "At most 1000 pairs of lowest and highest sample, one after the other, each −1…1, spread"
                    + " evenly over the whole length.")
    @ApiResponse(responseCode = "200", description = "The waveform")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "422", ref = "Unprocessable")
    Peaks peaks(@PathVariable AssetId id) {
        return new Peaks(assets.peaks(id));
    }

    /** The waveform: lowest and highest sample in turn. */
    @SuppressWarnings("ArrayRecordComponent")
    record Peaks(@Schema(example = "[-0.2, 0.3, -0.7, 0.6]") float[] peaks) {}
}
