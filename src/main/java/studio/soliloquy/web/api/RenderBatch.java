package studio.soliloquy.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import studio.soliloquy.render.Priority;
import studio.soliloquy.render.RenderChange;

/** Renders of one project that differ from it, each in its own way. */
record RenderBatch(
        @Schema(description = "One render for each, 1 to 200")
        List<RenderChange> changes,

        @Schema(example = "NORMAL") Priority priority) {
    RenderBatch {
        if (changes == null || changes.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("Expected changes, one object for each render");
        }
        changes = List.copyOf(changes);
        priority = priority == null ? Priority.NORMAL : priority;
    }
}
