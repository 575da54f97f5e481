package studio.soliloquy.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import studio.soliloquy.project.ProjectId;
import studio.soliloquy.render.BakeOff;
import studio.soliloquy.render.BakeOffId;
import studio.soliloquy.render.BakeOffs;
import studio.soliloquy.render.Contender;

/** Lets several models render the same few seconds. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Renders")
class BakeOffController {
    private final BakeOffs bakeOffs;

    BakeOffController(BakeOffs bakeOffs) {
        this.bakeOffs = bakeOffs;
    }

    @PostMapping("/projects/{id}/bake-offs")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "beginBakeOff",
            summary = "Lets several models render the same few seconds of a project",
            description = "Queues one render for each contender that can take part; `refusals` says why the others"
                    + " cannot. The renders are not among those of the project, and go after a while.")
    @ApiResponse(responseCode = "202", description = "Its renders are queued, as MP4 and with high priority")
    @ApiResponse(responseCode = "400", ref = "BadRequest")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "422", ref = "Unprocessable")
    BakeOff begin(@PathVariable ProjectId id, @RequestBody NewBakeOff asked) {
        return bakeOffs.begin(id, asked.startSeconds(), asked.endSeconds(), asked.contenders());
    }

    @GetMapping("/projects/{id}/bake-offs")
    @Operation(operationId = "listBakeOffs", summary = "A project's bake-offs that are still kept, the latest first")
    @ApiResponse(responseCode = "200", description = "As they stand now")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    List<BakeOff> of(@PathVariable ProjectId id) {
        return bakeOffs.of(id);
    }

    @DeleteMapping("/bake-offs/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteBakeOff", summary = "Deletes a bake-off with its renders")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    void delete(@PathVariable BakeOffId id) {
        bakeOffs.delete(id);
    }

    /** Which seconds, and who takes part. */
    record NewBakeOff(
            @Schema(example = "1.5") double startSeconds,

            @Schema(example = "4.5", description = "At most 10 seconds after the start")
            double endSeconds,

            @Schema(description = "1 to 8 models, each as often as wanted")
            List<Contender> contenders) {
        NewBakeOff {
            if (contenders == null || contenders.stream().anyMatch(Objects::isNull)) {
                throw new IllegalArgumentException("Expected contenders, one object for each");
            }
            contenders = List.copyOf(contenders);
        }
    }
}
