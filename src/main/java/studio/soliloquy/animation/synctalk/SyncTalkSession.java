package studio.soliloquy.animation.synctalk;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import studio.soliloquy.animation.AnimationSession;
import studio.soliloquy.animation.FramesAhead;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.video.Frame;
import studio.soliloquy.video.FrameFormat;
import studio.soliloquy.video.FrameRange;
import studio.soliloquy.video.FrameSink;

/**
 * One template set and one speech. Frames stand alone: neither threads nor order of calls change a pixel, so where the
 * device has no room, half as many threads go on with the frames that are missing.
 */
final class SyncTalkSession implements AnimationSession {
    private final RoomForSamples room;
    private final IntFunction<SessionResources> opening;
    private final TemplateFrames templates;
    private final PingPong order;
    private final FrameFormat format;
    private final int frameCount;
    private SessionResources resources;
    private FramesAhead<FrameRenderer> frames;
    private boolean closed;

    /** @param opening makes what renders as many frames at a time; the session's own */
    SyncTalkSession(
            RoomForSamples room,
            IntFunction<SessionResources> opening,
            TemplateFrames templates,
            PingPong order,
            FrameFormat format,
            int frameCount) {
        this.room = room;
        this.opening = opening;
        this.templates = templates;
        this.order = order;
        this.format = format;
        this.frameCount = frameCount;
        open();
    }

    private void open() {
        resources = room.opened(opening);
        frames = new FramesAhead<>(
                "synctalk", resources.renderers(), () -> Frame.black(format.width(), format.height()), this::render);
    }

    private void render(FrameRenderer renderer, int index, Frame target) {
        renderer.render(index, templates.get(order.templateFrame(index)), target);
    }

    @Override
    public int frameCount() {
        return frameCount;
    }

    @Override
    public FrameFormat format() {
        return format;
    }

    @Override
    public void animate(FrameRange range, FrameSink sink) {
        if (closed) {
            throw new IllegalStateException("Expected an open session, found a closed one");
        }
        if (range.end() > frameCount) {
            throw new IllegalArgumentException("Expected frames below " + frameCount + ", found " + range);
        }
        AtomicInteger next = new AtomicInteger(range.start());
        while (next.get() < range.end()) {
            try {
                frames.deliver(new FrameRange(next.get(), range.end()), (index, frame) -> {
                    sink.accept(index, frame);
                    next.set(index + 1);
                });
            } catch (StudioException failure) {
                room.halve(failure);
                closeRendering();
                open();
            }
        }
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            closeRendering();
        }
    }

    private void closeRendering() {
        frames.close();
        resources.close();
    }
}
