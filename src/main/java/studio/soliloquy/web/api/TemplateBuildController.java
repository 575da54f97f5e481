package studio.soliloquy.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import studio.soliloquy.asset.AssetId;
import studio.soliloquy.template.TemplateBuild;
import studio.soliloquy.template.TemplateBuildId;
import studio.soliloquy.template.TemplateBuilds;

/** Lets template sets be made of clips. */
@RestController
@RequestMapping("/api/v1/template-builds")
@Tag(name = "Template builds")
class TemplateBuildController {
    private final TemplateBuilds builds;

    TemplateBuildController(TemplateBuilds builds) {
        this.builds = builds;
    }

    @GetMapping
    @Operation(operationId = "listTemplateBuilds", summary = "The 50 youngest builds, the youngest first")
    @ApiResponse(responseCode = "200", description = "The builds")
    List<ShownBuild> recent() {
        return builds.recent().stream().map(ShownBuild::of).toList();
    }

    @PostMapping
    @Operation(
            operationId = "buildTemplateSet",
            summary = "Makes a template set of a clip",
            description =
                    "Queues the clip and answers at once. A clip that waits or is being read is not queued twice.")
    @ApiResponse(responseCode = "202", description = "It is queued; `Location` is where to ask for it")
    @ApiResponse(responseCode = "400", ref = "BadRequest")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "422", ref = "Unprocessable")
    ResponseEntity<ShownBuild> start(@RequestBody NewBuild asked) {
        TemplateBuildId id = builds.start(asked.clip());
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/template-builds/" + id))
                .body(ShownBuild.of(builds.get(id)));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getTemplateBuild", summary = "How far a build is")
    @ApiResponse(responseCode = "200", description = "As it stands now")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    ShownBuild get(@PathVariable TemplateBuildId id) {
        return ShownBuild.of(builds.get(id));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "removeTemplateBuild",
            summary = "Stops a build and forgets it",
            description = "A template set that was made stays.")
    @ApiResponse(responseCode = "204", description = "It stops within a second")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    void remove(@PathVariable TemplateBuildId id) {
        builds.remove(id);
    }

    /** What a template set is to be made of. */
    record NewBuild(
            @Schema(description = "The id of a clip", requiredMode = Schema.RequiredMode.REQUIRED)
            AssetId clip) {
        NewBuild {
            if (clip == null) {
                throw new IllegalArgumentException("Expected the id of a clip, found nothing");
            }
        }
    }

    /**
     * A build as the page shows it.
     *
     * @param clip what it is made of; may be gone once it is done
     * @param label what the template set is called
     * @param framesDone that have been read
     * @param frameCount about as many as there will be; 0 while it waits
     * @param asset the template set, once it is done
     * @param faceless the first and the last frame of each run in which the face was not found
     * @param failure null unless it failed
     */
    record ShownBuild(
            TemplateBuildId id,
            AssetId clip,
            @Schema(example = "me.mp4") String label,
            TemplateBuild.State state,
            int framesDone,
            int frameCount,
            AssetId asset,
            @Schema(example = "[[120, 131]]") List<List<Integer>> faceless,
            TemplateBuild.Failure failure) {

        static ShownBuild of(TemplateBuild build) {
            return new ShownBuild(
                    build.id(),
                    build.clip(),
                    build.label(),
                    build.state(),
                    build.framesDone(),
                    build.frameCount(),
                    build.templateSet().orElse(null),
                    build.faceless().stream()
                            .map(run -> List.of(run.start(), run.end() - 1))
                            .toList(),
                    build.failure().orElse(null));
        }
    }
}
