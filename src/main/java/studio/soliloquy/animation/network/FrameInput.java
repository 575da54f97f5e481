package studio.soliloquy.animation.network;

import java.nio.FloatBuffer;

/** Fills one input of a network for one frame. One thread at a time; closed by whoever made it. */
public interface FrameInput extends AutoCloseable {
    /**
     * @param index of the video frame that shows {@code frame}
     * @param target written to by absolute position, from its beginning
     */
    void write(int index, PreparedFrame frame, FloatBuffer target);

    /** Holds nothing, unless it says so, but what the collector frees. */
    @Override
    default void close() {}
}
