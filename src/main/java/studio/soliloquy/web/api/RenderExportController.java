package studio.soliloquy.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import studio.soliloquy.project.Projects;
import studio.soliloquy.render.RenderExport;
import studio.soliloquy.render.RenderExports;
import studio.soliloquy.render.RenderId;
import studio.soliloquy.render.RenderQueue;
import studio.soliloquy.video.OutputFormat;

/** Converts finished renders to other formats. */
@RestController
@RequestMapping("/api/v1/renders/{id}/exports/{format}")
@Tag(name = "Renders")
class RenderExportController {
    private final Projects projects;
    private final RenderQueue queue;
    private final RenderExports exports;

    RenderExportController(Projects projects, RenderQueue queue, RenderExports exports) {
        this.projects = projects;
        this.queue = queue;
        this.exports = exports;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "beginExport",
            summary = "Converts a finished render to another format, without rendering it again",
            description = "From MP4 or WebM. Does nothing where that is under way or done; ask how far it is, and fetch"
                    + " the file within some minutes.")
    @ApiResponse(responseCode = "202", description = "As it stands now")
    @ApiResponse(responseCode = "400", ref = "BadRequest")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "409", ref = "Conflict")
    @ApiResponse(responseCode = "422", ref = "Unprocessable")
    RenderExport begin(@PathVariable RenderId id, @PathVariable OutputFormat format) {
        return exports.begin(id, format);
    }

    @GetMapping
    @Operation(operationId = "getExport", summary = "How far the conversion of a render is")
    @ApiResponse(responseCode = "200", description = "As it stands now")
    @ApiResponse(responseCode = "400", ref = "BadRequest")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "409", ref = "Conflict")
    RenderExport get(@PathVariable RenderId id, @PathVariable OutputFormat format) {
        return exports.get(id, format);
    }

    @GetMapping("/file")
    @Operation(operationId = "getExportFile", summary = "A converted render, to be saved under the project's name")
    @ApiResponse(
            responseCode = "200",
            description = "The file; ranges are answered",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "206", description = "The range asked for", content = @Content)
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "409", ref = "Conflict")
    @ApiResponse(responseCode = "416", ref = "RangeInvalid")
    ResponseEntity<Resource> file(
            @PathVariable RenderId id,
            @PathVariable OutputFormat format,
            @RequestHeader(name = HttpHeaders.RANGE, required = false, defaultValue = "") String range) {
        String name = projects.get(queue.get(id).project()).name();
        return new StoredFile(
                        exports.file(id, format),
                        format.mediaType(),
                        FileNames.of(name, format.extension()),
                        id + "-" + format)
                .checkedAgainst(range)
                .downloaded();
    }
}
