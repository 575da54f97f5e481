package studio.soliloquy.render;

import java.util.Optional;
import studio.soliloquy.video.OutputFormat;

/**
 * A finished render in another format than it was rendered in.
 *
 * @param framesDone how many frames are converted
 * @param frameCount of the render
 * @param bytes of the file, 0 until done
 * @param failure empty unless {@code FAILED}
 */
public record RenderExport(
        RenderId render,
        OutputFormat format,
        State state,
        int framesDone,
        int frameCount,
        long bytes,
        Optional<Render.Failure> failure) {
    /** How far it is. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }
}
