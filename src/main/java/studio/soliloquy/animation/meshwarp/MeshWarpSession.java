package studio.soliloquy.animation.meshwarp;

import java.util.List;
import java.util.stream.Stream;
import studio.soliloquy.animation.AnimationSession;
import studio.soliloquy.animation.FramesAhead;
import studio.soliloquy.video.Frame;
import studio.soliloquy.video.FrameFormat;
import studio.soliloquy.video.FrameRange;
import studio.soliloquy.video.FrameSink;

/** One portrait and one speech. Frames stand alone: neither threads nor order of calls change a pixel. */
final class MeshWarpSession implements AnimationSession {
    private final FrameMotion motion;
    private final FrameFormat format;
    private final List<PortraitWarp> warps;
    private final FramesAhead<PortraitWarp> frames;
    private boolean closed;

    MeshWarpSession(WarpPlan plan, FrameMotion motion, FrameFormat format, int threadCount) {
        this.motion = motion;
        this.format = format;
        warps = Stream.generate(() -> new PortraitWarp(plan)).limit(threadCount).toList();
        frames = new FramesAhead<>("mesh-warp", warps, plan.portrait()::copy, this::render);
    }

    private void render(PortraitWarp warp, int index, Frame target) {
        warp.render(motion.mouth(index), motion.head(index), motion.closure(index), target);
    }

    @Override
    public int frameCount() {
        return motion.frames();
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
        if (range.end() > frameCount()) {
            throw new IllegalArgumentException("Expected frames below " + frameCount() + ", found " + range);
        }
        frames.deliver(range, sink);
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            frames.close();
            warps.forEach(PortraitWarp::close);
        }
    }
}
