package studio.soliloquy.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.project.ProjectId;
import studio.soliloquy.project.Projects;
import studio.soliloquy.render.Render;
import studio.soliloquy.render.RenderChange;
import studio.soliloquy.render.RenderId;
import studio.soliloquy.render.RenderQueue;
import studio.soliloquy.web.problem.WebError;

/** Queues, shows, cancels and deletes renders. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Renders")
class RenderController {
    private static final int MOST_ENDED = 200;

    private final Projects projects;
    private final RenderQueue queue;

    RenderController(Projects projects, RenderQueue queue) {
        this.projects = projects;
        this.queue = queue;
    }

    @GetMapping("/projects/{id}/renders")
    @Operation(operationId = "listRenders", summary = "A project's renders, the newest first")
    @ApiResponse(responseCode = "200", description = "The renders")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    List<Render> ofProject(@PathVariable ProjectId id) {
        return queue.ofProject(projects.get(id).id());
    }

    @PostMapping("/projects/{id}/renders")
    @Operation(
            operationId = "submitRender",
            summary = "Renders a project",
            description = "Freezes what the project is made of now, but for what is to be different, and queues it."
                    + " Watch it over the WebSocket `/ws/preview`, or ask for it again.")
    @ApiResponse(responseCode = "202", description = "It is queued; `Location` is where to ask for it")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "422", ref = "Unprocessable")
    ResponseEntity<Render> submit(@PathVariable ProjectId id, @RequestBody(required = false) RenderOrder order) {
        RenderOrder wanted = order == null ? RenderOrder.PLAIN : order;
        return accepted(queue.submit(id, wanted.change(), wanted.priority()));
    }

    @PostMapping("/projects/{id}/render-batches")
    @Operation(
            operationId = "submitRenders",
            summary = "Renders a project several times",
            description = "Queues one render for each change, in their order: all of them, or none where one is"
                    + " refused.")
    @ApiResponse(responseCode = "202", description = "They are queued")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "422", ref = "Unprocessable")
    @ResponseStatus(HttpStatus.ACCEPTED)
    List<Render> submitAll(@PathVariable ProjectId id, @RequestBody RenderBatch batch) {
        return queue.submitAll(id, batch.changes(), batch.priority());
    }

    private static ResponseEntity<Render> accepted(Render render) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/renders/" + render.id()))
                .body(render);
    }

    @GetMapping("/renders")
    @Operation(operationId = "endedRenders", summary = "The renders that have come to their end, the latest first")
    @ApiResponse(responseCode = "200", description = "The renders")
    @ApiResponse(responseCode = "400", ref = "BadRequest")
    List<Render> ended(
            @Parameter(description = "How many at most, 1 to 200") @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MOST_ENDED) {
            throw new StudioException(
                    WebError.REQUEST_INVALID,
                    "Expected a limit of 1 to " + MOST_ENDED + ", found " + limit + ".",
                    "Ask for fewer renders.");
        }
        return queue.ended(limit);
    }

    @GetMapping("/renders/{id}")
    @Operation(operationId = "getRender", summary = "A render: what was asked for and how far it is")
    @ApiResponse(responseCode = "200", description = "As it stands now")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    Render get(@PathVariable RenderId id) {
        return queue.get(id);
    }

    @PatchMapping("/renders/{id}")
    @Operation(
            operationId = "prioritiseRender",
            summary = "Gives a render another priority",
            description = "Behind all others of that priority, from its next segment on.")
    @ApiResponse(responseCode = "200", description = "As it stands now")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "409", ref = "Conflict")
    Render prioritise(@PathVariable RenderId id, @RequestBody RenderPatch patch) {
        return queue.prioritise(id, patch.priority());
    }

    @PostMapping("/renders/{id}/pause")
    @Operation(
            operationId = "pauseRender",
            summary = "Stops a render until it is resumed",
            description = "What is done is kept. Does nothing where it is paused already.")
    @ApiResponse(responseCode = "200", description = "As it stands now")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "409", ref = "Conflict")
    Render pause(@PathVariable RenderId id) {
        return queue.pause(id);
    }

    @PostMapping("/renders/{id}/resume")
    @Operation(
            operationId = "resumeRender",
            summary = "Goes on with a paused render",
            description = "Does nothing where it goes on already.")
    @ApiResponse(responseCode = "200", description = "As it stands now")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "409", ref = "Conflict")
    Render resume(@PathVariable RenderId id) {
        return queue.resume(id);
    }

    @PostMapping("/renders/{id}/retry")
    @Operation(
            operationId = "retryRender",
            summary = "Takes up a render again",
            description = "One that failed goes on where it failed; one that was cancelled begins anew.")
    @ApiResponse(responseCode = "200", description = "As it stands now")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "409", ref = "Conflict")
    @ApiResponse(responseCode = "422", ref = "Unprocessable")
    Render retry(@PathVariable RenderId id) {
        return queue.retry(id);
    }

    @PostMapping("/renders/{id}/duplicate")
    @Operation(
            operationId = "duplicateRender",
            summary = "Renders the same once more",
            description = "What was frozen for the render, but for what is to be different, as another render.")
    @ApiResponse(responseCode = "202", description = "It is queued; `Location` is where to ask for it")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "422", ref = "Unprocessable")
    ResponseEntity<Render> duplicate(@PathVariable RenderId id, @RequestBody(required = false) RenderChange change) {
        return accepted(queue.duplicate(id, change == null ? RenderChange.NONE : change));
    }

    @PostMapping("/renders/{id}/cancel")
    @Operation(
            operationId = "cancelRender",
            summary = "Stops a render",
            description = "Does nothing where it is at an end already.")
    @ApiResponse(responseCode = "200", description = "As it stands now")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    Render cancel(@PathVariable RenderId id) {
        return queue.cancel(id);
    }

    @DeleteMapping("/renders/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "deleteRender",
            summary = "Deletes a render with its video",
            description = "Cancels it first where it still runs.")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    void delete(@PathVariable RenderId id) {
        queue.delete(id);
    }
}
