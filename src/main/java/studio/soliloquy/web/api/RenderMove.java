package studio.soliloquy.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import studio.soliloquy.render.RenderId;

/** Where a render is to be in the queue. */
record RenderMove(
        @Schema(
                description =
                        "The render that it comes directly before; null puts it behind all others of its priority")
        RenderId before) {
    Optional<RenderId> target() {
        return Optional.ofNullable(before);
    }
}
