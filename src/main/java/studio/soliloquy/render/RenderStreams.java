package studio.soliloquy.render;

import java.nio.file.Path;

/**
 * The door to the part of a render that can be watched, with its sound, while the rest is rendered. Only
 * {@link studio.soliloquy.video.OutputFormat#MP4} grows so. Safe to call from any thread.
 *
 * <p>Every method throws {@code RENDER_NOT_FOUND} for an unknown id, {@code STREAM_NOT_FOUND} where the format does not
 * stream or there is no such segment, {@code STREAM_NOT_READY} until the sound and the first segment are there, and
 * {@code STREAM_ENDED} once the render has come to its end: what is done is played as a whole.
 */
public interface RenderStreams {
    /** What can be played now: it only grows. */
    RenderStream get(RenderId id);

    /** What every segment is played behind. */
    FilePart header(RenderId id);

    /** @param index of a segment that is rendered, even where one before it is not */
    FilePart segment(RenderId id, int index);

    /** The whole sound: header and fragments. */
    Path sound(RenderId id);

    /**
     * Some bytes of a file of the studio's, not to be written to and not to be kept beyond the work at hand.
     *
     * @param offset of the first byte
     */
    record FilePart(Path file, long offset, long bytes) {}
}
