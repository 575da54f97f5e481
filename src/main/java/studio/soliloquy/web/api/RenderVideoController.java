package studio.soliloquy.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import studio.soliloquy.project.Projects;
import studio.soliloquy.render.Render;
import studio.soliloquy.render.RenderId;
import studio.soliloquy.render.RenderQueue;

/** Plays finished videos and lets them be downloaded. */
@RestController
@RequestMapping("/api/v1/renders/{id}/video")
@Tag(name = "Renders")
class RenderVideoController {
    private final Projects projects;
    private final RenderQueue queue;

    RenderVideoController(Projects projects, RenderQueue queue) {
        this.projects = projects;
        this.queue = queue;
    }

    @GetMapping
    @Operation(
            operationId = "getRenderVideo",
            summary = "What the render resulted in",
            description = "MP4, WebM, GIF or PNG frames in a ZIP, as the render's `format` says. Ranges are answered.")
    @ApiResponse(
            responseCode = "200",
            description = "The video",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "206", description = "The range asked for", content = @Content)
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "409", ref = "Conflict")
    @ApiResponse(responseCode = "416", ref = "RangeInvalid")
    ResponseEntity<Resource> video(
            @PathVariable RenderId id,
            @Parameter(description = "Present, with any value: to be saved under the project's name")
                    @RequestParam(required = false)
                    String download,
            @RequestHeader(name = HttpHeaders.RANGE, required = false, defaultValue = "") String range) {
        Render render = queue.get(id);
        StoredFile video = new StoredFile(queue.video(id), render.format().mediaType(), fileName(render), id.toString())
                .checkedAgainst(range);
        return download == null ? video.shown() : video.downloaded();
    }

    private String fileName(Render render) {
        return FileNames.of(
                projects.get(render.project()).name(), render.format().extension());
    }
}
