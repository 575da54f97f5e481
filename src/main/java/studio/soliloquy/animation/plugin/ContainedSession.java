package studio.soliloquy.animation.plugin;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.soliloquy.animation.AnimationSession;
import studio.soliloquy.animation.MouthTrack;
import studio.soliloquy.animation.StageTimes;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.video.FrameFormat;
import studio.soliloquy.video.FrameRange;
import studio.soliloquy.video.FrameSink;

/** A session of a plug-in that is held to what it promises. Used by one thread at a time. */
final class ContainedSession implements AnimationSession {
    private static final Logger LOG = LoggerFactory.getLogger(ContainedSession.class);

    private final AnimationSession session;
    private final Containment containment;
    private boolean closed;

    ContainedSession(AnimationSession session, Containment containment) {
        this.session = session;
        this.containment = containment;
    }

    void require(MouthTrack mouth) {
        if (frameCount() != mouth.frameCount() || !format().rate().equals(mouth.rate())) {
            throw containment.failed(
                    "render " + mouth.frameCount() + " frames at the rate of the speech",
                    "its session has " + frameCount() + " of the format " + format(),
                    null);
        }
    }

    @Override
    public int frameCount() {
        return containment.call("count its frames", session::frameCount);
    }

    @Override
    public FrameFormat format() {
        return containment.call("tell the format of its frames", session::format);
    }

    @Override
    public Optional<StageTimes> stageTimes() {
        return containment.call("tell its times", session::stageTimes);
    }

    /** What the sink throws is the studio's own wish and goes through, whatever the plug-in makes of it. */
    @Override
    public void animate(FrameRange range, FrameSink sink) {
        CheckedSink checked = new CheckedSink(range, format(), sink, containment);
        containment.call("render frames " + range.start() + " to " + (range.end() - 1), () -> {
            try {
                session.animate(range, checked);
            } catch (RuntimeException | Error failure) {
                if (!checked.hasThrown()) {
                    throw failure;
                }
            }
            return session;
        });
        checked.throwOwn();
        checked.requireAll();
    }

    /** A plug-in that fails to close has lost memory of its own; the studio's is given back all the same. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            try {
                containment.call("close a session", () -> {
                    session.close();
                    return session;
                });
            } catch (StudioException failure) {
                LOG.warn("A session of the plug-in {} is left unclosed", containment.jar(), failure);
            }
        }
    }
}
