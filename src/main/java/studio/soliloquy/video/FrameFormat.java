package studio.soliloquy.video;

import static java.util.Objects.requireNonNull;

/** What every frame of one video has in common. Width and height are even, as yuv420p asks. */
public record FrameFormat(int width, int height, FrameRate rate) {
    public FrameFormat {
        requireNonNull(rate, "rate");
        if (width < 2 || height < 2 || width % 2 != 0 || height % 2 != 0) {
            throw new IllegalArgumentException("Expected an even width and height, found " + width + "x" + height);
        }
    }
}
