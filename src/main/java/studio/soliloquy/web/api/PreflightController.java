package studio.soliloquy.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import studio.soliloquy.preflight.Preflight;
import studio.soliloquy.preflight.PreflightReport;
import studio.soliloquy.project.ProjectId;

/** Tells what a render of a project would be like. */
@RestController
@RequestMapping("/api/v1/projects/{id}/preflight")
@Tag(name = "Projects")
class PreflightController {
    private final Preflight preflight;

    PreflightController(Preflight preflight) {
        this.preflight = preflight;
    }

    @GetMapping
    @Operation(
            operationId = "preflightProject",
            summary = "What a render of the project would be like",
            description = "What was found in subject and sound, what will be slow or poor, and what it would take. A"
                    + " finding of the level `PROBLEM` is one for which a render would be refused; everything else"
                    + " is rendered.")
    @ApiResponse(responseCode = "200", description = "As things stand now")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    PreflightReport report(@PathVariable ProjectId id) {
        return preflight.report(id);
    }
}
