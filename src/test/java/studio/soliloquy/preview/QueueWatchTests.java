package studio.soliloquy.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class QueueWatchTests {
    private static final long NOW = Long.MAX_VALUE - 5;
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final QueueWatch watch = new QueueWatch(NOW);

    @Test
    void hasNothingToTellUntilSomethingChanges() {
        assertThat(watch.takeTurn(NOW)).isFalse();
        assertThat(watch.millisecondsLeft(NOW)).isZero();
    }

    @Test
    void tellsTheFirstChangeAtOnceAndManyMoreAsOneASecondLater() {
        watch.changed();
        assertThat(watch.takeTurn(NOW)).isTrue();

        for (int change = 0; change < 100; change++) {
            watch.changed();
        }
        assertThat(watch.takeTurn(NOW + SECOND - 1)).isFalse();
        assertThat(watch.millisecondsLeft(NOW + SECOND / 4)).isEqualTo(750);
        assertThat(watch.takeTurn(NOW + SECOND)).isTrue();
        assertThat(watch.takeTurn(NOW + 2 * SECOND)).isFalse();
    }

    @Test
    void neverAsksToWaitForNoTimeAtAll() {
        watch.changed();
        watch.takeTurn(NOW);
        watch.changed();

        assertThat(watch.millisecondsLeft(NOW + SECOND - 1)).isEqualTo(1);
        assertThat(watch.millisecondsLeft(NOW + 2 * SECOND)).isEqualTo(1);
    }
}
