package studio.soliloquy.video;

/**
 * A run of consecutive frames.
 *
 * @param start the first frame's index, 0 or more
 * @param end one past the last frame's index, greater than {@code start}
 */
public record FrameRange(int start, int end) {
    public FrameRange {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("Expected 0 <= start < end, found " + start + ".." + end);
        }
    }

    public int length() {
        return end - start;
    }
}
