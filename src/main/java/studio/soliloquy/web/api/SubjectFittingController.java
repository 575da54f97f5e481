package studio.soliloquy.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import studio.soliloquy.preflight.FrameQuestion;
import studio.soliloquy.preflight.SubjectFitting;
import studio.soliloquy.preflight.SubjectGeometry;
import studio.soliloquy.project.ProjectId;

/** Shows how a project's model sees its subject. */
@RestController
@RequestMapping("/api/v1/projects/{id}")
@Tag(name = "Projects")
class SubjectFittingController {
    private final SubjectFitting fitting;

    SubjectFittingController(SubjectFitting fitting) {
        this.fitting = fitting;
    }

    @GetMapping("/subject-geometry")
    @Operation(
            operationId = "getSubjectGeometry",
            summary = "Where the face that talks is, as it was measured",
            description = "The points of its mesh, the box that the project's model redraws, and what of both the model"
                    + " lets you adjust.")
    @ApiResponse(responseCode = "200", description = "Before anything is adjusted")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "422", ref = "Unprocessable")
    SubjectGeometry geometry(@PathVariable ProjectId id) {
        return fitting.geometry(id);
    }

    @PostMapping("/frame-check")
    @Operation(
            operationId = "checkFrame",
            summary = "One frame, drawn by the project's model",
            description = "With another face or adjustment than the project's, where the body says so, and with the"
                    + " mouth that it asks for. Waits for nothing: where no slot is free it is refused with"
                    + " `FRAME_CHECK_BUSY`.")
    @ApiResponse(
            responseCode = "200",
            description = "The frame",
            content =
                    @Content(
                            mediaType = MediaType.IMAGE_JPEG_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "400", ref = "BadRequest")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "409", ref = "Conflict")
    @ApiResponse(responseCode = "422", ref = "Unprocessable")
    ResponseEntity<byte[]> frame(@PathVariable ProjectId id, @RequestBody(required = false) FrameQuestion question) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore())
                .body(fitting.frame(id, question == null ? FrameQuestion.PLAIN : question));
    }
}
