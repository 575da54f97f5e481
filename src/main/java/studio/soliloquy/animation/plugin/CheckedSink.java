package studio.soliloquy.animation.plugin;

import studio.soliloquy.video.Frame;
import studio.soliloquy.video.FrameFormat;
import studio.soliloquy.video.FrameRange;
import studio.soliloquy.video.FrameSink;

/** Takes a plug-in's frames only as they were asked for, and remembers what the studio's own sink threw. */
final class CheckedSink implements FrameSink {
    private final FrameRange range;
    private final FrameFormat format;
    private final FrameSink sink;
    private final Containment containment;
    private int next;
    private RuntimeException thrown;

    CheckedSink(FrameRange range, FrameFormat format, FrameSink sink, Containment containment) {
        this.range = range;
        this.format = format;
        this.sink = sink;
        this.containment = containment;
        next = range.start();
    }

    @Override
    public void accept(int index, Frame frame) {
        throwOwn();
        try {
            require(index, frame);
            sink.accept(index, frame);
            next++;
        } catch (RuntimeException failure) {
            thrown = failure;
            throw failure;
        }
    }

    private void require(int index, Frame frame) {
        if (index != next || index >= range.end()) {
            throw containment.failed("render frame " + next + " next", "it rendered frame " + index, null);
        }
        if (frame == null || frame.width() != format.width() || frame.height() != format.height()) {
            throw containment.failed(
                    "render frames of " + format.width() + "x" + format.height() + " pixels",
                    "frame " + index + (frame == null ? " is none" : " has " + frame.width() + "x" + frame.height()),
                    null);
        }
    }

    void throwOwn() {
        if (thrown != null) {
            throw thrown;
        }
    }

    /** Whatever a plug-in throws after the sink has thrown comes of that. */
    boolean hasThrown() {
        return thrown != null;
    }

    void requireAll() {
        if (next != range.end()) {
            throw containment.failed(
                    "render " + range.length() + " frames", "it rendered " + (next - range.start()), null);
        }
    }
}
