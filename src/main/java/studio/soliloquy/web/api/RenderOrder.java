package studio.soliloquy.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import studio.soliloquy.render.Priority;
import studio.soliloquy.render.RenderChange;

/** How to render a project; whatever is null or absent is as in the project, and of normal priority. */
record RenderOrder(
        @Schema(description = "What is to be different from the project")
        RenderChange change,

        @Schema(example = "NORMAL") Priority priority) {
    static final RenderOrder PLAIN = new RenderOrder(null, null);

    RenderOrder {
        change = change == null ? RenderChange.NONE : change;
        priority = priority == null ? Priority.NORMAL : priority;
    }
}
