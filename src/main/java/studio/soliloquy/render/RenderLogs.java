package studio.soliloquy.render;

import java.util.List;

/** What was told of renders while they were worked at, on whichever node. Safe to call from any thread. */
public interface RenderLogs {
    /**
     * The newest lines of a render, at most 500, the oldest first. They come a moment after what they tell of, and go with
     * the render.
     *
     * @throws studio.soliloquy.error.StudioException {@code RENDER_NOT_FOUND}
     */
    List<RenderLine> of(RenderId id);
}
