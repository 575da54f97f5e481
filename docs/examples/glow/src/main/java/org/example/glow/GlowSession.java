package org.example.glow;

import java.util.List;
import java.util.stream.Stream;
import studio.soliloquy.animation.AnimationSession;
import studio.soliloquy.animation.FramesAhead;
import studio.soliloquy.video.Frame;
import studio.soliloquy.video.FrameFormat;
import studio.soliloquy.video.FrameRange;
import studio.soliloquy.video.FrameRate;
import studio.soliloquy.video.FrameSink;

/** One portrait and one voice. Two threads paint, a few frames ahead of whoever takes them. */
final class GlowSession implements AnimationSession {
    private static final int THREADS = 2;
    private static final double SWAYS_A_SECOND = 0.4;

    private final Loudness loudness;
    private final GlowSettings settings;
    private final FrameFormat format;
    private final int frameCount;
    private final FramesAhead<GlowPainter> frames;

    GlowSession(Scene scene, Loudness loudness, GlowSettings settings, FrameRate rate) {
        this.loudness = loudness;
        this.settings = settings;
        frameCount = loudness.frames();
        format = new FrameFormat(
                even(scene.picture().width()), even(scene.picture().height()), rate);
        List<GlowPainter> painters = Stream.generate(() -> new GlowPainter(scene, settings))
                .limit(THREADS)
                .toList();
        frames = new FramesAhead<>("glow", painters, () -> Frame.black(format.width(), format.height()), this::paint);
    }

    /** Videos have even edges: an odd one loses its last row or column. */
    private static int even(int edge) {
        return edge / 2 * 2;
    }

    private void paint(GlowPainter painter, int index, Frame target) {
        double loud = loudness.at(index);
        double seconds = format.rate().secondsAt(index);
        double lean = settings.sway() * loud * Math.sin(2 * Math.PI * SWAYS_A_SECOND * seconds);
        painter.paint(lean, loud, target);
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
        frames.deliver(range, sink);
    }

    @Override
    public void close() {
        frames.close();
    }
}
