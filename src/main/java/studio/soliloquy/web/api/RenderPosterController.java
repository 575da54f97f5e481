package studio.soliloquy.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import studio.soliloquy.render.RenderId;
import studio.soliloquy.render.RenderQueue;

/** Shows a frame of a finished render. */
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
            summary = "A frame of the finished result as a JPEG, longest edge at most 640 pixels")
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
        return new StoredFile(queue.poster(id), MediaType.IMAGE_JPEG_VALUE, "poster.jpg", "poster-" + id).shown();
    }
}
