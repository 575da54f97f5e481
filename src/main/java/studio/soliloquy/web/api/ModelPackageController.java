package studio.soliloquy.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import studio.soliloquy.model.CheckedFile;
import studio.soliloquy.model.ModelExport;
import studio.soliloquy.model.ModelPackages;
import studio.soliloquy.model.ModelSchema;
import studio.soliloquy.model.ModelVerification;

/** Looks whether the files of a model are still what they were, and gives models away as packages. */
@RestController
@RequestMapping("/api/v1/models")
@Tag(name = "Models")
class ModelPackageController {
    private final ModelPackages packages;

    ModelPackageController(ModelPackages packages) {
        this.packages = packages;
    }

    @GetMapping(path = "/schema", produces = "application/schema+json")
    @Operation(operationId = "getModelSchema", summary = "The JSON schema of model.yaml")
    @ApiResponse(responseCode = "200", description = "JSON Schema 2020-12")
    byte[] schema() {
        return ModelSchema.json();
    }

    @PostMapping("/{id}/verify")
    @Operation(
            operationId = "verifyModel",
            summary = "Reads every byte of a model's files",
            description = "Each file is `WHOLE`, `MISSING`, `TRUNCATED` or `ALTERED`.")
    @ApiResponse(responseCode = "200", description = "What was found")
    @ApiResponse(responseCode = "422", ref = "Unprocessable")
    Verified verify(@PathVariable String id) {
        return Verified.of(packages.verify(id));
    }

    @GetMapping("/{id}/export")
    @Operation(
            operationId = "exportModel",
            summary = "A model as a ZIP that can be imported again",
            description = "Its files are verified before the first byte is sent.")
    @ApiResponse(
            responseCode = "200",
            description = "The archive",
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "409", ref = "Conflict")
    @ApiResponse(responseCode = "422", ref = "Unprocessable")
    ResponseEntity<StreamingResponseBody> export(@PathVariable String id) {
        ModelExport export = packages.export(id);
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(export.fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .cacheControl(CacheControl.noStore())
                .body(export::writeTo);
    }

    /**
     * A model's files as they are.
     *
     * @param whole whether all of them are what they were
     */
    record Verified(@Schema(example = "somebody") String model, boolean whole, List<CheckedFile> files) {
        static Verified of(ModelVerification verification) {
            return new Verified(verification.model(), verification.isWhole(), verification.files());
        }
    }
}
