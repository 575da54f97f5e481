package studio.soliloquy.render;

import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import studio.soliloquy.animation.AnimationModel;
import studio.soliloquy.animation.AnimationSession;
import studio.soliloquy.animation.Capabilities;
import studio.soliloquy.animation.Drive;
import studio.soliloquy.animation.Parameter;
import studio.soliloquy.animation.Parameters;
import studio.soliloquy.animation.Portrait;
import studio.soliloquy.animation.Speech;
import studio.soliloquy.animation.Subject;
import studio.soliloquy.device.DeviceLease;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.video.Frame;
import studio.soliloquy.video.FrameFormat;
import studio.soliloquy.video.FrameRange;
import studio.soliloquy.video.FrameSink;

/** Draws each frame's number into it, tells what was asked of it, and does what a test wants before a frame. */
public class TestingAnimationModel implements AnimationModel {
    public static final ModelDescriptor DESCRIPTOR =
            new ModelDescriptor("testing", "testing", "Testing", "Draws numbers.", "Apache-2.0");

    final AtomicInteger opened = new AtomicInteger();
    final AtomicInteger closed = new AtomicInteger();
    final Queue<FrameRange> asked = new ConcurrentLinkedQueue<>();

    /** Called on the rendering thread with each frame's index, before the frame is drawn. */
    volatile IntConsumer beforeFrame = index -> {};

    public void beforeFrame(IntConsumer action) {
        beforeFrame = action;
    }

    void forget() {
        beforeFrame = index -> {};
        opened.set(0);
        closed.set(0);
        asked.clear();
    }

    @Override
    public String family() {
        return DESCRIPTOR.family();
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(
                Set.of(Portrait.class),
                Set.of(Speech.class),
                List.of(25, 30),
                List.of(new Parameter("strength", "Strength", "How strong.", "", 0, 2, 0.1, 1)),
                1);
    }

    @Override
    public AnimationSession open(
            ModelDescriptor model, Subject subject, Drive drive, Parameters parameters, DeviceLease lease) {
        opened.incrementAndGet();
        Frame picture = ((Portrait) subject).picture();
        Speech speech = (Speech) drive;
        return new Session(
                new FrameFormat(
                        picture.width(), picture.height(), speech.mouth().rate()),
                speech.mouth().frameCount());
    }

    private final class Session implements AnimationSession {
        private final FrameFormat format;
        private final int frameCount;
        private boolean open = true;

        private Session(FrameFormat format, int frameCount) {
            this.format = format;
            this.frameCount = frameCount;
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
            asked.add(range);
            for (int index = range.start(); index < range.end(); index++) {
                beforeFrame.accept(index);
                sink.accept(index, NumberedFrame.draw(format.width(), format.height(), index));
            }
        }

        @Override
        public void close() {
            if (open) {
                open = false;
                closed.incrementAndGet();
            }
        }
    }
}
