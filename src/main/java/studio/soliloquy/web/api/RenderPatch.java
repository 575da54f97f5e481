package studio.soliloquy.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import studio.soliloquy.render.Priority;

/** What may become different about a render that is not at its end. */
record RenderPatch(@Schema(example = "HIGH") Priority priority) {
    RenderPatch {
        if (priority == null) {
            throw new IllegalArgumentException("Expected a priority");
        }
    }
}
