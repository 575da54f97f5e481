package studio.soliloquy.animation;

import java.util.Optional;
import studio.soliloquy.video.FrameFormat;
import studio.soliloquy.video.FrameRange;
import studio.soliloquy.video.FrameSink;

/**
 * One subject and one drive, ready to render. Owns native memory; used by one thread at a time, not always the same one.
 * Closed by whoever opened it; a second close does nothing.
 */
public interface AnimationSession extends AutoCloseable {
    int frameCount();

    FrameFormat format();

    /**
     * Renders the frames of {@code range} into {@code sink}, in order. Any range, in any order of calls; the same range
     * always gives the same pixels. What the sink throws ends the call and is thrown on.
     */
    void animate(FrameRange range, FrameSink sink);

    /** Where its time goes; empty where the family does not tell. */
    default Optional<StageTimes> stageTimes() {
        return Optional.empty();
    }

    @Override
    void close();
}
