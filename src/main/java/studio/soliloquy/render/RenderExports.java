package studio.soliloquy.render;

import java.nio.file.Path;
import studio.soliloquy.video.OutputFormat;

/**
 * Converts finished renders to other formats, without rendering them again, one after the other on this node. What was
 * converted is kept for some minutes, to be fetched, and converted once more when it is asked for later. Safe to call
 * from any thread. Unknown ids throw {@code RENDER_NOT_FOUND}.
 */
public interface RenderExports {
    /**
     * Begins to convert, unless that is under way or done. One that failed is tried again.
     *
     * @param format the render's own is there at once
     * @throws studio.soliloquy.error.StudioException {@code RENDER_NOT_DONE}, {@code STORAGE_LOW}, or {@code
     *     EXPORT_UNSUPPORTED} for a render that is neither MP4 nor WebM
     */
    RenderExport begin(RenderId render, OutputFormat format);

    /** @throws studio.soliloquy.error.StudioException {@code EXPORT_NOT_FOUND} where nobody began it, or it is gone */
    RenderExport get(RenderId render, OutputFormat format);

    /**
     * The file, not to be written to.
     *
     * @throws studio.soliloquy.error.StudioException {@code EXPORT_NOT_FOUND}, {@code EXPORT_NOT_READY}
     */
    Path file(RenderId render, OutputFormat format);
}
