package studio.soliloquy.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.file.Path;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.render.RenderId;
import studio.soliloquy.render.RenderQueue;
import studio.soliloquy.web.problem.WebError;

/** Shows a frame of a finished video. */
@RestController
@RequestMapping("/api/v1/renders/{id}/poster")
@Tag(name = "Renders")
class RenderPosterController {
    private final RenderQueue queue;

    RenderPosterController(RenderQueue queue) {
        this.queue = queue;
    }

    @GetMapping
    @Operation(
            operationId = "getRenderPoster",
            summary = "A frame of the finished video as a JPEG, longest edge at most 640 pixels",
            description = "GIF and PNG have none.")
    @ApiResponse(
            responseCode = "200",
            description = "The picture",
            content =
                    @Content(
                            mediaType = MediaType.IMAGE_JPEG_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "409", ref = "Conflict")
    ResponseEntity<Resource> poster(@PathVariable RenderId id) {
        Path poster = queue.poster(id)
                .orElseThrow(() -> new StudioException(
                        WebError.NOT_FOUND,
                        "Expected a video, found a format of which there is no poster.",
                        "Show the render's subject instead."));
        return new StoredFile(poster, MediaType.IMAGE_JPEG_VALUE, "poster.jpg", "poster-" + id).shown();
    }
}
