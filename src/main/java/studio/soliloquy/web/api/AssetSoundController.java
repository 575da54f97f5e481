package studio.soliloquy.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import studio.soliloquy.asset.AssetId;
import studio.soliloquy.asset.AssetStore;
import studio.soliloquy.preflight.Silences;
import studio.soliloquy.preflight.SilentSpan;

/** Shows what a sound is like, to those who cut it. */
@RestController
@RequestMapping("/api/v1/assets/{id}")
@Tag(name = "Assets")
class AssetSoundController {
    private final AssetStore assets;
    private final Silences silences;

    AssetSoundController(AssetStore assets, Silences silences) {
        this.assets = assets;
        this.silences = silences;
    }

    @GetMapping("/waveform")
    @Operation(
            operationId = "getAssetWaveform",
            summary = "The waveform of audio, to look at closely",
            description = "Pairs of lowest and highest sample, spread evenly over the whole length: 50 a second, at"
                    + " most 100 000. Each is two signed bytes, -127 to 127.")
    @ApiResponse(
            responseCode = "200",
            description = "The pairs, one after the other",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "422", ref = "Unprocessable")
    ResponseEntity<byte[]> waveform(@PathVariable AssetId id) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(assets.waveform(id).pairs());
    }

    @GetMapping("/silence")
    @Operation(
            operationId = "getAssetSilence",
            summary = "Where in audio nobody speaks",
            description = "Found by the voice activity that renders go by, too. The first question takes as long as"
                    + " listening to the sound once.")
    @ApiResponse(responseCode = "200", description = "The stretches in order, in seconds")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "422", ref = "Unprocessable")
    Silence silence(@PathVariable AssetId id) {
        return new Silence(silences.of(id));
    }

    /** Where nobody speaks. */
    record Silence(List<SilentSpan> spans) {}
}
