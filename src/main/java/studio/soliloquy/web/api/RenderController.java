package studio.soliloquy.web.api;

import io.swagger.v3.oas.annotations.Operation;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import studio.soliloquy.project.ProjectId;
import studio.soliloquy.project.Projects;
import studio.soliloquy.render.Render;
import studio.soliloquy.render.RenderId;
import studio.soliloquy.render.RenderQueue;

/** Queues, shows, cancels and deletes renders. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Renders")
class RenderController {
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
            description = "Freezes what the project is made of now and queues it. Watch it over the WebSocket"
                    + " `/ws/preview`, or ask for it again.")
    @ApiResponse(responseCode = "202", description = "It is queued; `Location` is where to ask for it")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "422", ref = "Unprocessable")
    ResponseEntity<Render> submit(@PathVariable ProjectId id) {
        Render render = queue.submit(id);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/renders/" + render.id()))
                .body(render);
    }

    @GetMapping("/renders/{id}")
    @Operation(operationId = "getRender", summary = "A render: what was asked for and how far it is")
    @ApiResponse(responseCode = "200", description = "As it stands now")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    Render get(@PathVariable RenderId id) {
        return queue.get(id);
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
