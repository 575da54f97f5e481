package studio.soliloquy.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import studio.soliloquy.project.Projects;
import studio.soliloquy.render.Receipt;
import studio.soliloquy.render.Receipts;
import studio.soliloquy.render.Render;
import studio.soliloquy.render.RenderId;
import studio.soliloquy.render.RenderQueue;

/** Shows the receipts of finished renders, and renders them again. */
@RestController
@RequestMapping("/api/v1/renders")
@Tag(name = "Renders")
class ReceiptController {
    private final Receipts receipts;
    private final RenderQueue queue;
    private final Projects projects;

    ReceiptController(Receipts receipts, RenderQueue queue, Projects projects) {
        this.receipts = receipts;
        this.queue = queue;
        this.projects = projects;
    }

    @GetMapping("/{id}/receipt")
    @Operation(
            operationId = "getReceipt",
            summary = "What a finished render was made of, and how that went",
            description = "Its `recipe` stands in the result's own metadata as well.")
    @ApiResponse(
            responseCode = "200",
            description = "The receipt",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Receipt.class)))
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "409", ref = "Conflict")
    ResponseEntity<Resource> receipt(
            @PathVariable RenderId id,
            @Parameter(description = "Present, with any value: to be saved under the project's name")
                    @RequestParam(required = false)
                    String download) {
        Render render = queue.get(id);
        StoredFile file = new StoredFile(
                receipts.of(id),
                MediaType.APPLICATION_JSON_VALUE,
                FileNames.of(projects.get(render.project()).name(), "receipt.json"),
                id.toString());
        return download == null
                ? ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .cacheControl(CacheControl.noCache().cachePrivate())
                        .body(new FileSystemResource(file.path()))
                : file.downloaded();
    }

    @PostMapping("/from-receipt")
    @Operation(
            operationId = "renderAgain",
            summary = "Renders once more what a receipt was written for",
            description =
                    "The body is a receipt, or what stands in a result's metadata. On the same device, with the same"
                            + " versions and settings, the result has the same bytes. Goes into the project that the receipt"
                            + " names, or a new one where that is gone.")
    @ApiResponse(responseCode = "202", description = "It is queued; `Location` is where to ask for it")
    @ApiResponse(responseCode = "400", ref = "BadRequest")
    @ApiResponse(responseCode = "422", ref = "Unprocessable")
    ResponseEntity<Render> again(@RequestBody Receipt receipt) {
        Render render = receipts.again(receipt);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/renders/" + render.id()))
                .body(render);
    }
}
