package studio.soliloquy.render;

import java.util.List;
import java.util.stream.IntStream;
import studio.soliloquy.video.FrameRange;
import studio.soliloquy.video.FrameRate;

/** Cuts a job into segments. */
final class SegmentCut {
    private SegmentCut() {}

    /** Runs that follow each other without gap, none longer than {@code seconds}, all equally long up to one frame. */
    static List<FrameRange> cut(int frameCount, FrameRate rate, int seconds) {
        int longest = Math.min(frameCount, rate.framesIn(seconds));
        int count = (frameCount + longest - 1) / longest;
        return IntStream.range(0, count)
                .mapToObj(
                        index -> new FrameRange(border(index, frameCount, count), border(index + 1, frameCount, count)))
                .toList();
    }

    private static int border(int index, int frameCount, int count) {
        return (int) ((long) index * frameCount / count);
    }
}
