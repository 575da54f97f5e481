package studio.soliloquy.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import studio.soliloquy.render.QueueState;
import studio.soliloquy.render.RenderId;
import studio.soliloquy.render.RenderQueue;

/** Shows, orders, pauses and resumes the whole queue. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Queue")
class QueueController {
    private final RenderQueue queue;

    QueueController(RenderQueue queue) {
        this.queue = queue;
    }

    @GetMapping("/queue")
    @Operation(
            operationId = "getQueue",
            summary = "The renders that are not at their end, in the order in which they come")
    @ApiResponse(responseCode = "200", description = "As it stands now")
    QueueState state() {
        return queue.state();
    }

    @PostMapping("/queue/pause")
    @Operation(
            operationId = "pauseQueue",
            summary = "Stops the whole queue until it is resumed",
            description = "What is done is kept. Does nothing where it is paused already.")
    @ApiResponse(responseCode = "200", description = "As it stands now")
    QueueState pause() {
        return queue.pauseAll();
    }

    @PostMapping("/queue/resume")
    @Operation(
            operationId = "resumeQueue",
            summary = "Goes on with the queue",
            description = "Does nothing where it is not paused.")
    @ApiResponse(responseCode = "200", description = "As it stands now")
    QueueState resume() {
        return queue.resumeAll();
    }

    @PostMapping("/renders/{id}/move")
    @Operation(
            operationId = "moveRender",
            summary = "Gives a render another place in the queue",
            description = "Directly before another one, whose priority it takes, or behind all others of its own.")
    @ApiResponse(responseCode = "200", description = "The queue as it stands now")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "409", ref = "Conflict")
    QueueState move(@PathVariable RenderId id, @RequestBody RenderMove move) {
        queue.move(id, move.target());
        return queue.state();
    }
}
