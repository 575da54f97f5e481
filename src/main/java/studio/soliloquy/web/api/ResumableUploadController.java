package studio.soliloquy.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.InputStream;
import java.net.URI;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import studio.soliloquy.asset.Asset;
import studio.soliloquy.asset.PartialUpload;
import studio.soliloquy.asset.ResumableUploads;
import studio.soliloquy.asset.UploadId;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.web.problem.WebError;

/**
 * Takes uploads that may break off, by the tus protocol 1.0.0 with its extensions creation, termination and expiration.
 */
@RestController
@RequestMapping("/api/v1/uploads")
@Tag(name = "Uploads")
class ResumableUploadController {
    private static final String VERSION = "1.0.0";
    private static final String TUS_RESUMABLE = "Tus-Resumable";
    private static final String PART = "application/offset+octet-stream";
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final ResumableUploads uploads;

    ResumableUploadController(ResumableUploads uploads) {
        this.uploads = uploads;
    }

    /** Every answer names the protocol's version, and none is given to who speaks another. */
    @ModelAttribute
    void speak(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(TUS_RESUMABLE, VERSION);
        String asked = request.getHeader(TUS_RESUMABLE);
        if (asked != null && !asked.equals(VERSION)) {
            response.setHeader("Tus-Version", VERSION);
            throw new StudioException(
                    WebError.TUS_VERSION_UNSUPPORTED,
                    "Expected version " + VERSION + " of the tus protocol, found another one.",
                    "Send the header Tus-Resumable: " + VERSION + ".");
        }
    }

    @RequestMapping(method = RequestMethod.OPTIONS)
    @Operation(operationId = "getUploadAbilities", summary = "What of the tus protocol is understood")
    @ApiResponse(responseCode = "204", description = "`Tus-Extension`, `Tus-Max-Size` and `Tus-Version` say it")
    ResponseEntity<Void> abilities() {
        return ResponseEntity.noContent()
                .header("Tus-Version", VERSION)
                .header("Tus-Extension", "creation,termination,expiration")
                .header("Tus-Max-Size", String.valueOf(uploads.largest()))
                .build();
    }

    @PostMapping
    @Operation(
            operationId = "beginUpload",
            summary = "Begins an upload that may break off and go on",
            description =
                    "What follows is the tus protocol, version 1.0.0: send the bytes with `PATCH`, ask with `HEAD`"
                            + " how many have arrived. When all have, ask for the asset.")
    @ApiResponse(responseCode = "201", description = "`Location` is where to send the bytes")
    @ApiResponse(responseCode = "400", ref = "BadRequest")
    @ApiResponse(responseCode = "413", ref = "TooLarge")
    @ApiResponse(responseCode = "422", ref = "Unprocessable")
    ResponseEntity<Void> begin(
            @Parameter(description = "Bytes of the whole file", example = "1048576") @RequestHeader("Upload-Length")
                    long bytes,
            @Parameter(
                            description = "`filename` and, where the content does not tell it, `as`: what it has to be;"
                                    + " each with its value in base64",
                            example = "filename dm9pY2Uud2F2,as QVVESU8=")
                    @RequestHeader(name = "Upload-Metadata", required = false, defaultValue = "")
                    String metadata) {
        if (bytes < 0) {
            throw new StudioException(
                    WebError.REQUEST_INVALID,
                    "Expected the size of a file in the header Upload-Length, found " + bytes + ".",
                    "Send the number of its bytes.");
        }
        UploadMetadata told = UploadMetadata.of(metadata);
        PartialUpload upload = uploads.begin(bytes, AssetUploadController.label(told.fileName()), told.wanted());
        return ResponseEntity.created(URI.create("/api/v1/uploads/" + upload.id()))
                .header("Upload-Expires", HTTP_DATE.format(upload.expiresAt()))
                .build();
    }

    @RequestMapping(path = "/{id}", method = RequestMethod.HEAD)
    @Operation(operationId = "getUploadOffset", summary = "How much of an upload has arrived")
    @ApiResponse(responseCode = "200", description = "`Upload-Offset` says it")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    ResponseEntity<Void> offset(@PathVariable UploadId id) {
        PartialUpload upload = uploads.get(id);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("Upload-Offset", String.valueOf(upload.offset()))
                .header("Upload-Length", String.valueOf(upload.bytes()))
                .header("Upload-Expires", HTTP_DATE.format(upload.expiresAt()))
                .build();
    }

    @PatchMapping(path = "/{id}", consumes = PART)
    @Operation(
            operationId = "appendToUpload",
            summary = "Sends more of an upload",
            description =
                    "What arrives is kept, even where the connection breaks off. A file that the studio cannot use"
                            + " is refused as soon as its first bytes tell.")
    @ApiResponse(responseCode = "204", description = "`Upload-Offset` says how much has arrived")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "409", ref = "Conflict")
    @ApiResponse(responseCode = "413", ref = "TooLarge")
    @ApiResponse(responseCode = "415", ref = "UnsupportedType")
    ResponseEntity<Void> append(
            @PathVariable UploadId id,
            @Parameter(description = "How much has arrived so far", example = "0") @RequestHeader("Upload-Offset")
                    long offset,
            InputStream part) {
        PartialUpload upload = uploads.append(id, offset, part);
        return ResponseEntity.noContent()
                .header("Upload-Offset", String.valueOf(upload.offset()))
                .header("Upload-Expires", HTTP_DATE.format(upload.expiresAt()))
                .build();
    }

    @PostMapping("/{id}/asset")
    @Operation(
            operationId = "finishUpload",
            summary = "Makes an asset of an upload that has arrived whole",
            description = "It is checked and kept as any other upload. Asked again, the answer is the same.")
    @ApiResponse(responseCode = "201", description = "Checked and kept")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "409", ref = "Conflict")
    @ApiResponse(responseCode = "413", ref = "TooLarge")
    @ApiResponse(responseCode = "415", ref = "UnsupportedType")
    @ApiResponse(responseCode = "422", ref = "Unprocessable")
    ResponseEntity<Asset> finish(@PathVariable UploadId id) {
        Asset asset = uploads.finish(id);
        return ResponseEntity.created(URI.create("/api/v1/assets/" + asset.id()))
                .body(asset);
    }

    @DeleteMapping("/{id}")
    @Operation(operationId = "stopUpload", summary = "Forgets an upload and what has arrived of it")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    ResponseEntity<Void> stop(@PathVariable UploadId id) {
        uploads.discard(id);
        return ResponseEntity.noContent().build();
    }
}
