package studio.soliloquy.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What every failure is answered with, as {@code application/problem+json} (RFC 9457).
 *
 * @param type {@code about:blank}: {@code code} says more
 * @param title the status in words
 * @param status the HTTP status
 * @param detail what was expected and what was found
 * @param instance the path that was asked for
 * @param code a stable name for programs
 * @param hint what to do about it
 * @param errorId finds the failure in the server's log; only where the server is at fault
 */
@Schema(description = "Every failure, as RFC 9457 describes it")
public record Problem(
        @Schema(example = "about:blank") String type,
        @Schema(example = "Not Found") String title,
        @Schema(example = "404") int status,
        @Schema(example = "There is no such asset.") String detail,

        @Schema(example = "/api/v1/assets/AAAAAAAAAAAAAAAAAAAAAA")
        String instance,

        @Schema(example = "ASSET_NOT_FOUND") String code,
        @Schema(example = "Upload the file again.") String hint,

        @Schema(description = "Finds the failure in the server's log; only with 5xx", nullable = true)
        @JsonInclude(JsonInclude.Include.NON_NULL)
        String errorId) {}
