package studio.soliloquy.animation;

import static java.util.Objects.requireNonNull;

import java.util.List;
import studio.soliloquy.video.FrameRate;

/**
 * One mouth shape for every video frame.
 *
 * @param shapes at least one; shape i belongs to the frame shown from {@code rate.secondsAt(i)} on
 */
public record MouthTrack(FrameRate rate, List<MouthShape> shapes) {
    public MouthTrack {
        requireNonNull(rate, "rate");
        shapes = List.copyOf(shapes);
        if (shapes.isEmpty()) {
            throw new IllegalArgumentException("Expected at least one mouth shape, found none");
        }
    }

    public int frameCount() {
        return shapes.size();
    }
}
