package studio.soliloquy.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import studio.soliloquy.project.Project;
import studio.soliloquy.project.ProjectId;
import studio.soliloquy.project.Projects;
import studio.soliloquy.render.ImportedReceipt;
import studio.soliloquy.render.ImportedReceipts;
import studio.soliloquy.render.Receipt;
import studio.soliloquy.render.Render;
import studio.soliloquy.video.OutputFormat;

/** Shows the receipts that came with an imported project, and renders them again. */
@RestController
@RequestMapping("/api/v1/projects/{id}/receipts")
@Tag(name = "Projects")
class ImportedReceiptController {
    private final Projects projects;
    private final ImportedReceipts receipts;

    ImportedReceiptController(Projects projects, ImportedReceipts receipts) {
        this.projects = projects;
        this.receipts = receipts;
    }

    @GetMapping
    @Operation(
            operationId = "listImportedReceipts",
            summary = "The receipts that came with the project when it was imported, the newest first")
    @ApiResponse(responseCode = "200", description = "The receipts; none of a project that was made here")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    List<ImportedReceipt> of(@PathVariable ProjectId id) {
        return receipts.of(projects.get(id).id());
    }

    @GetMapping("/{index}")
    @Operation(operationId = "getImportedReceipt", summary = "A receipt that came with the project, as it was written")
    @ApiResponse(
            responseCode = "200",
            description = "The receipt",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Receipt.class)))
    @ApiResponse(responseCode = "404", ref = "NotFound")
    ResponseEntity<String> receipt(@PathVariable ProjectId id, @PathVariable int index) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(receipts.json(projects.get(id).id(), index));
    }

    @GetMapping("/{index}/result")
    @Operation(
            operationId = "getImportedResult",
            summary = "The file that such a receipt speaks of, to be saved",
            description = "Only where it came along.")
    @ApiResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "404", ref = "NotFound")
    ResponseEntity<Resource> result(@PathVariable ProjectId id, @PathVariable int index) {
        Project project = projects.get(id);
        Path file = receipts.result(id, index);
        OutputFormat format =
                OutputFormat.ofFileName(file.getFileName().toString()).orElseThrow();
        String name = FileNames.of(project.name(), format.extension());
        return new StoredFile(file, format.mediaType(), name, id + "-" + index).downloaded();
    }

    @PostMapping("/{index}/renders")
    @Operation(
            operationId = "renderImportedReceipt",
            summary = "Renders once more what such a receipt was written for, in this project",
            description =
                    "Subject, sound, features and model are found by their hashes. On the same device, with the same"
                            + " versions and settings, the result has the same bytes.")
    @ApiResponse(responseCode = "202", description = "It is queued; `Location` is where to ask for it")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "422", ref = "Unprocessable")
    ResponseEntity<Render> again(@PathVariable ProjectId id, @PathVariable int index) {
        Render render = receipts.again(projects.get(id).id(), index);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/renders/" + render.id()))
                .body(render);
    }
}
