package studio.soliloquy.animation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.bytedeco.javacpp.Pointer;
import studio.soliloquy.video.FrameRange;

/** Opens, uses and closes sessions of a family two hundred times, and watches what the process holds meanwhile. */
public final class RepeatedSessions {
    private static final int ROUNDS = 5;
    private static final int TIMES = 40;
    private static final long MOST_BYTES = 10L << 20;
    private static final int MOST_THREADS = 10;

    private RepeatedSessions() {}

    /**
     * A session that keeps what a network takes, or a thread, is found: it would be missing after every round. What the
     * process takes for its own sake, such as a larger Java heap, it takes in one of them.
     */
    public static void assertGiveBackAllTheyTake(Supplier<AnimationSession> opening) {
        openAndClose(opening);
        long counted = Pointer.totalCount();
        int threads = threads();
        long[] grown = LongStream.range(1, ROUNDS).map(round -> growth(opening)).toArray();
        assertThat(LongStream.of(grown).min().orElseThrow())
                .as("the least of %s bytes that rounds of %d sessions have kept", grown, TIMES)
                .isLessThan(MOST_BYTES);
        assertThat(Pointer.totalCount()).as("native objects").isLessThanOrEqualTo(counted);
        assertThat(threads() - threads).as("threads").isLessThan(MOST_THREADS);
    }

    private static long growth(Supplier<AnimationSession> opening) {
        long before = resident();
        openAndClose(opening);
        return resident() - before;
    }

    private static void openAndClose(Supplier<AnimationSession> opening) {
        for (int i = 0; i < TIMES; i++) {
            try (AnimationSession session = opening.get()) {
                session.animate(new FrameRange(0, 1), (index, frame) -> {});
            }
        }
    }

    /** What the process holds besides the Java heap. */
    private static long resident() {
        System.gc();
        return Pointer.physicalBytes() - Runtime.getRuntime().totalMemory();
    }

    private static int threads() {
        return ManagementFactory.getThreadMXBean().getThreadCount();
    }
}
