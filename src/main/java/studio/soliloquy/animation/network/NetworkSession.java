package studio.soliloquy.animation.network;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import studio.soliloquy.animation.AnimationSession;
import studio.soliloquy.animation.FramesAhead;
import studio.soliloquy.animation.StageTimes;
import studio.soliloquy.animation.StageTimes.Stage;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.model.network.Tuning;
import studio.soliloquy.video.Frame;
import studio.soliloquy.video.FrameFormat;
import studio.soliloquy.video.FrameRange;
import studio.soliloquy.video.FrameSink;

/**
 * One subject and one speech. Frames stand alone: neither threads nor batches nor the order of calls change a pixel, so
 * where the device has no room, half as many samples at a time go on with the frames that are missing.
 */
public final class NetworkSession implements AnimationSession {
    private final String name;
    private final RoomForSamples room;
    private final Tuning tuning;
    private final Function<Tuning, Renderers> opening;
    private final IntFunction<PreparedFrame> subject;
    private final FrameFormat format;
    private final int frameCount;
    private final StageTimes times = new StageTimes();
    private Renderers renderers;
    private FramesAhead<FrameRenderer> frames;
    private boolean closed;

    /**
     * @param name of the threads
     * @param room for the samples of {@code tuning}
     * @param opening makes what renders by a tuning; what it makes is the session's own
     * @param subject what each video frame shows; asked by several threads
     */
    public NetworkSession(
            String name,
            RoomForSamples room,
            Tuning tuning,
            Function<Tuning, Renderers> opening,
            IntFunction<PreparedFrame> subject,
            FrameFormat format,
            int frameCount) {
        this.name = name;
        this.room = room;
        this.tuning = tuning;
        this.opening = opening;
        this.subject = subject;
        this.format = format;
        this.frameCount = frameCount;
        open();
    }

    private void open() {
        renderers = room.opened(samples -> opening.apply(tuning.within(samples)));
        frames = new FramesAhead<>(
                name,
                renderers.all(),
                tuning.within(room.samples()).batch(),
                () -> Frame.black(format.width(), format.height()),
                this::render);
    }

    private void render(FrameRenderer renderer, FrameRange range, IntFunction<Frame> targets) {
        long begun = System.nanoTime();
        List<ShownFrame> shown = IntStream.range(range.start(), range.end())
                .mapToObj(index -> new ShownFrame(index, subject.apply(index), targets.apply(index)))
                .toList();
        times.ended(Stage.PREPARE, begun);
        renderer.render(shown, times);
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
    public Optional<StageTimes> stageTimes() {
        return Optional.of(times);
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
        renderers.close();
    }
}
