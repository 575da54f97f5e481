package studio.soliloquy.preview;

import studio.soliloquy.video.Frame;
import studio.soliloquy.video.Pictures;

/** Makes frames smaller, each new pixel the mean of those it covers. */
final class Reduction {
    private Reduction() {}

    /** The frame itself where it is small enough already. */
    static Frame toLongestEdge(Frame frame, int longestEdge) {
        boolean small = Math.max(frame.width(), frame.height()) <= longestEdge;
        return small ? frame : Pictures.fitWithin(frame, longestEdge);
    }
}
