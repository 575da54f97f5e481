package studio.soliloquy.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AttemptsTests {
    private static final int FREE = 5;

    private Instant now = Instant.parse("2026-01-02T03:04:05Z");
    private final Attempts attempts = new Attempts(FREE, Duration.ofSeconds(30), 100, () -> now);

    private void fail(String who, int times) {
        for (int time = 0; time < times; time++) {
            assertThat(attempts.begin(who)).isZero();
        }
    }

    @Test
    void theFirstAreFree() {
        fail("anna", FREE);
        assertThat(attempts.begin("anna")).isEqualTo(Duration.ofSeconds(1));
        assertThat(attempts.begin("ben")).isZero();
    }

    @Test
    void theWaitDoublesToItsLongest() {
        fail("anna", FREE);
        for (int seconds : new int[] {1, 2, 4, 8, 16, 30, 30}) {
            assertThat(attempts.begin("anna")).isEqualTo(Duration.ofSeconds(seconds));
            now = now.plusSeconds(seconds);
            assertThat(attempts.begin("anna")).isZero();
        }
    }

    @Test
    void askingAgainWhileWaitingMakesTheWaitNoLonger() {
        fail("anna", FREE);
        for (int time = 0; time < 50; time++) {
            assertThat(attempts.begin("anna")).isEqualTo(Duration.ofSeconds(1));
        }
    }

    @Test
    void aSuccessAndARestForget() {
        fail("anna", FREE);
        attempts.succeeded("anna");
        fail("anna", FREE);
        now = now.plus(Duration.ofHours(1));
        fail("anna", FREE);
    }

    @Test
    void noMoreAreRememberedThanThereIsRoomFor() {
        for (int number = 0; number < 10_000; number++) {
            attempts.begin("name " + number);
        }
        assertThat(attempts.remembered()).isEqualTo(100);
    }
}
