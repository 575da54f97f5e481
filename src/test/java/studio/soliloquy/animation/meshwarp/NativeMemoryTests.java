package studio.soliloquy.animation.meshwarp;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.soliloquy.animation.meshwarp.TestingPortraits.FRANCK;

import java.util.Map;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;
import studio.soliloquy.animation.Portrait;
import studio.soliloquy.animation.RepeatedSessions;
import studio.soliloquy.animation.Speech;
import studio.soliloquy.video.FrameRange;

class NativeMemoryTests {
    private static final long MEGABYTE = 1 << 20;

    @Test
    void needsNoMoreMemoryHoweverManyFramesItRenders() {
        Speech speech = TestingPortraits.babble(200);
        try (MeshWarpSession session = MeshWarp.open(FRANCK, speech, TestingPortraits.settings(Map.of()), 2)) {
            session.animate(new FrameRange(0, 50), (index, frame) -> {});
            long counted = Pointer.totalCount();
            long before = resident();
            session.animate(new FrameRange(50, 200), (index, frame) -> {});
            assertThat(resident() - before).isLessThan(96 * MEGABYTE);
            assertThat(Pointer.totalCount()).isLessThanOrEqualTo(counted);
        }
    }

    @Test
    void givesBackAllItOwnsWhenClosed() {
        Speech speech = TestingPortraits.babble(1);
        Portrait small = TestingPortraits.scaledToFit(FRANCK, 128);
        RepeatedSessions.assertGiveBackAllTheyTake(
                () -> MeshWarp.open(small, speech, TestingPortraits.settings(Map.of()), 2));
    }

    /** What the process holds besides the Java heap. */
    private static long resident() {
        System.gc();
        return Pointer.physicalBytes() - Runtime.getRuntime().totalMemory();
    }
}
