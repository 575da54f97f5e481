package studio.soliloquy.animation.network;

import java.nio.FloatBuffer;
import studio.soliloquy.video.Frame;

/** Puts what a network has drawn into a frame. Has working memory of its own: one thread at a time; closed by whoever made it. */
public sealed interface Compositing extends AutoCloseable permits ReferenceCompositing, SeamlessCompositing {
    /** @param seamless whether border and colours are matched to what surrounds the box; else pasted as it is */
    static Compositing of(boolean seamless, CropGeometry geometry, PastedRegion region) {
        return seamless ? new SeamlessCompositing(geometry, region) : new ReferenceCompositing(geometry, region);
    }

    /**
     * Writes to the pixels of the frame's box and to no other.
     *
     * @param drawn direct, [3][inner][inner], blue, green, red in 0…1; no value is changed
     * @param target holds the pixels of {@code frame.picture()}
     */
    void paste(PreparedFrame frame, FloatBuffer drawn, Frame target);

    @Override
    void close();
}
