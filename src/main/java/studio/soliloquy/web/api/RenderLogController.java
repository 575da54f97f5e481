package studio.soliloquy.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import studio.soliloquy.render.RenderId;
import studio.soliloquy.render.RenderLine;
import studio.soliloquy.render.RenderLogs;

/** Shows what was told of renders while they were worked at. */
@RestController
@RequestMapping("/api/v1/renders")
@Tag(name = "Renders")
class RenderLogController {
    private final RenderLogs logs;

    RenderLogController(RenderLogs logs) {
        this.logs = logs;
    }

    @GetMapping("/{id}/log")
    @Operation(
            operationId = "getRenderLog",
            summary = "What was told of a render while it was worked at",
            description = "Its newest lines, at most 500, the oldest first: what each step took, and what went wrong,"
                    + " with the causes. They come a moment after what they tell of, and go with the render.")
    @ApiResponse(responseCode = "200", description = "The lines")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    List<RenderLine> log(@PathVariable RenderId id) {
        return logs.of(id);
    }
}
