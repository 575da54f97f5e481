package studio.soliloquy.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import studio.soliloquy.machine.SystemReport;
import studio.soliloquy.machine.SystemReports;

/** Tells how the machine stands that answers. */
@RestController
@RequestMapping("/api/v1/system")
@Tag(name = "System")
class SystemController {
    private final SystemReports reports;

    SystemController(SystemReports reports) {
        this.reports = reports;
    }

    @GetMapping
    @Operation(
            operationId = "getSystem",
            summary = "The machine that answers: its devices, and how busy, warm and full it is",
            description = "As of some seconds ago. What nobody knows is null.")
    @ApiResponse(responseCode = "200", description = "The report")
    SystemReport report() {
        return reports.now();
    }
}
