package studio.soliloquy.animation.network;

import studio.soliloquy.animation.AnimationError;
import studio.soliloquy.error.StudioException;

/**
 * The order in which template frames are shown: forward and back for ever, beginning with the second one as SyncTalk_2D
 * does. Of 5 frames: 1 2 3 4 3 2 1 0 1 2 …
 *
 * @param start the frame that the order begins at; those before it are never shown
 * @param frames how many there are from {@code start} on, at least two
 */
public record PingPong(int start, int frames) {
    public PingPong {
        if (start < 0 || frames < 2) {
            throw new IllegalArgumentException(
                    "Expected at least two frames from a start of at least 0, found " + frames + " from " + start);
        }
    }

    /**
     * @param frames of the whole template set
     * @throws StudioException {@code START_FRAME_OUT_OF_RANGE} where fewer than two are left
     */
    public static PingPong through(int frames, int start) {
        if (start > frames - 2) {
            throw new StudioException(
                    AnimationError.START_FRAME_OUT_OF_RANGE,
                    "Expected a start frame of at most " + (frames - 2) + " for a template set of " + frames
                            + " frames, found " + start + ".",
                    "Choose an earlier start frame.");
        }
        return new PingPong(start, frames - start);
    }

    /** Which template frame video frame {@code index} shows. */
    public int templateFrame(int index) {
        int turn = frames - 1;
        int position = (int) ((index + 1L) % (2L * turn));
        return start + (position <= turn ? position : 2 * turn - position);
    }
}
