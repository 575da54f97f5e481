package studio.soliloquy.animation.network;

import static java.util.Objects.requireNonNull;

import studio.soliloquy.video.Frame;

/**
 * One frame that is to be rendered.
 *
 * @param index of the video frame
 * @param subject what it shows
 * @param target takes the result; may hold what an earlier frame left in it
 */
public record ShownFrame(int index, PreparedFrame subject, Frame target) {
    public ShownFrame {
        requireNonNull(subject, "subject");
        requireNonNull(target, "target");
    }
}
