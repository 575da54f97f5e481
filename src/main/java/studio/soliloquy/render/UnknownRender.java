package studio.soliloquy.render;

import studio.soliloquy.error.StudioException;

/** What is said of an id of which there is no job. */
final class UnknownRender {
    private UnknownRender() {}

    static StudioException of(RenderId id) {
        return new StudioException(
                RenderError.RENDER_NOT_FOUND,
                "Expected the id of a render, found " + id + ", which there is none of.",
                "It may have been deleted: look at the project's renders.");
    }
}
