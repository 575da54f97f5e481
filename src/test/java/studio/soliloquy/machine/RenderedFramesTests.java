package studio.soliloquy.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RenderedFramesTests {
    private final AtomicLong clock = new AtomicLong();
    private final RenderedFrames frames = new RenderedFrames(clock::get);

    @Test
    void tellsTheSpeedOfTheLastSecondsAndCountsAll() {
        assertThat(frames.perSecond()).isZero();
        render(200, Duration.ofMillis(40));

        assertThat(frames.perSecond()).isBetween(22.0, 25.0);
        clock.addAndGet(Duration.ofSeconds(10).toNanos());
        assertThat(frames.perSecond()).isZero();
        assertThat(frames.all()).isEqualTo(200);
    }

    private void render(int count, Duration each) {
        for (int i = 0; i < count; i++) {
            frames.count();
            clock.addAndGet(each.toNanos());
        }
    }
}
