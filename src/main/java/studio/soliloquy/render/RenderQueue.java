package studio.soliloquy.render;

import java.nio.file.Path;
import java.util.List;
import studio.soliloquy.project.ProjectId;

/** The door of the queue. Safe to call from any thread. Unknown ids throw {@code RENDER_NOT_FOUND}. */
public interface RenderQueue {
    /**
     * Freezes what the project is made of now and queues it.
     *
     * @throws studio.soliloquy.error.StudioException {@code PROJECT_INCOMPLETE}, {@code PORTRAIT_NO_FACE},
     *     {@code PARAMETER_…}, {@code FRAME_RATE_UNSUPPORTED}, {@code MODEL_UNKNOWN}: whatever can be told beforehand
     */
    Render submit(ProjectId project);

    Render get(RenderId id);

    /** The newest first. */
    List<Render> ofProject(ProjectId project);

    /** Stops the job within half a second; does nothing where it is already at an end. */
    Render cancel(RenderId id);

    /**
     * The finished MP4, not to be written to.
     *
     * @throws studio.soliloquy.error.StudioException {@code RENDER_NOT_DONE}
     */
    Path video(RenderId id);

    /** Cancels where needed and removes the job with all its files. */
    void delete(RenderId id);
}
