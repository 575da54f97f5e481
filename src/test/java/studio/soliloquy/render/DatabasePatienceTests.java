package studio.soliloquy.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.kagkarlsson.scheduler.SchedulerState;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class DatabasePatienceTests {
    private final AtomicInteger asked = new AtomicInteger();

    private Supplier<String> awayFor(int times) {
        return () -> {
            if (asked.incrementAndGet() <= times) {
                throw new DataAccessResourceFailureException("It is away");
            }
            return "published";
        };
    }

    @Test
    void asksAgainUntilTheDatabaseIsBack() throws InterruptedException {
        assertThat(DatabasePatience.until(awayFor(2), state(false))).isEqualTo("published");
        assertThat(asked).hasValue(3);
    }

    @Test
    void givesUpWhenTheStudioStops() {
        assertThatExceptionOfType(DataAccessResourceFailureException.class)
                .isThrownBy(() -> DatabasePatience.until(awayFor(2), state(true)));
        assertThat(asked).hasValue(1);
    }

    @Test
    void repeatsNoOtherFailure() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> DatabasePatience.until(
                        () -> {
                            asked.incrementAndGet();
                            throw new IllegalStateException("A fault made by the test");
                        },
                        state(false)));
        assertThat(asked).hasValue(1);
    }

    private static SchedulerState state(boolean shuttingDown) {
        return new SchedulerState() {
            @Override
            public boolean isShuttingDown() {
                return shuttingDown;
            }

            @Override
            public boolean isStarted() {
                return true;
            }

            @Override
            public boolean isPaused() {
                return false;
            }
        };
    }
}
