package studio.soliloquy.web;

import java.time.Instant;
import java.util.List;
import studio.soliloquy.render.RenderId;
import studio.soliloquy.render.RenderLine;
import studio.soliloquy.render.RenderLine.Severity;
import studio.soliloquy.render.RenderLogs;
import studio.soliloquy.render.RenderQueue;

/** Tells one line of every render that there is. */
final class InMemoryRenderLogs implements RenderLogs {
    private final RenderQueue queue;

    InMemoryRenderLogs(RenderQueue queue) {
        this.queue = queue;
    }

    @Override
    public List<RenderLine> of(RenderId id) {
        String state = queue.get(id).state().name();
        return List.of(
                new RenderLine(Instant.parse("2026-03-01T10:00:00Z"), "one", Severity.WARNING, "It is " + state + "."));
    }
}
