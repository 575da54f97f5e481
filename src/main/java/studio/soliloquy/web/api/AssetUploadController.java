package studio.soliloquy.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.util.UriUtils;
import studio.soliloquy.asset.Asset;
import studio.soliloquy.asset.AssetKind;
import studio.soliloquy.asset.AssetStore;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.web.problem.WebError;

/** Takes portraits, audio, template sets, clips and features in. */
@RestController
@RequestMapping("/api/v1/assets")
@Tag(name = "Assets")
class AssetUploadController {
    static final String FILE_NAME = "X-File-Name";
    private static final String AS = "What it has to be. A video is audio unless `CLIP` is asked for";
    private static final String UNNAMED = "Unnamed";

    private final AssetStore assets;

    AssetUploadController(AssetStore assets) {
        this.assets = assets;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            operationId = "uploadAsset",
            summary = "Uploads a portrait, audio, a template set, a clip or features of speech",
            description = "A portrait is JPEG, PNG or WebP; audio is WAV, MP3, M4A, OGG, FLAC or the sound of an MP4 or"
                    + " WebM; a template set is a ZIP or TAR; features are a NumPy array. What it is, is decided by the"
                    + " content. The same bytes again give the asset that is there"
                    + " already. Send a form with the part `file`, or the bytes themselves as"
                    + " `application/octet-stream` with their name in `X-File-Name`.")
    @ApiResponse(responseCode = "201", description = "Checked and kept")
    @ApiResponse(responseCode = "400", ref = "BadRequest")
    @ApiResponse(responseCode = "413", ref = "TooLarge")
    @ApiResponse(responseCode = "415", ref = "UnsupportedType")
    @ApiResponse(responseCode = "422", ref = "Unprocessable")
    ResponseEntity<Asset> uploadForm(
            @RequestPart("file") MultipartFile file,
            @Parameter(description = AS) @RequestParam(name = "as", required = false) AssetKind wanted)
            throws IOException {
        try (InputStream content = file.getInputStream()) {
            return created(assets.receive(content, label(file.getOriginalFilename()), Optional.ofNullable(wanted)));
        }
    }

    @PostMapping(consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Operation(operationId = "uploadAsset")
    ResponseEntity<Asset> uploadBytes(
            @Parameter(description = "The file's name, percent-encoded UTF-8", example = "Gr%C3%BC%C3%9Fe.wav")
                    @RequestHeader(name = FILE_NAME, required = false)
                    String fileName,
            @Parameter(description = AS) @RequestParam(name = "as", required = false) AssetKind wanted,
            InputStream body) {
        return created(assets.receive(body, label(decoded(fileName)), Optional.ofNullable(wanted)));
    }

    private static ResponseEntity<Asset> created(Asset asset) {
        return ResponseEntity.created(URI.create("/api/v1/assets/" + asset.id()))
                .body(asset);
    }

    static String label(String fileName) {
        return fileName == null || fileName.isBlank() ? UNNAMED : fileName;
    }

    static String decoded(String fileName) {
        try {
            return fileName == null ? null : UriUtils.decode(fileName, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw new StudioException(
                    WebError.FILE_NAME_INVALID,
                    "Expected a percent-encoded name in the header " + FILE_NAME + ", found something else.",
                    "Encode the name as UTF-8 and percent signs, as encodeURIComponent does.",
                    malformed);
        }
    }
}
