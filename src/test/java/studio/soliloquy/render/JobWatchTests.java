package studio.soliloquy.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class JobWatchTests {
    private final AtomicInteger looks = new AtomicInteger();
    private final AtomicBoolean stopping = new AtomicBoolean();

    private JobWatch watch(Supplier<Future<Boolean>> look) {
        return new JobWatch(
                new RenderId(UUID.randomUUID()),
                () -> {
                    looks.incrementAndGet();
                    return look.get();
                },
                stopping::get);
    }

    /** Asks as often as frames are rendered. */
    private void askUntilLookedAt(JobWatch watch, int times) throws InterruptedException {
        while (looks.get() < times) {
            watch.isWanted();
            Thread.sleep(5);
        }
    }

    @Test
    void endsAStepWhoseJobIsInAnotherState() throws InterruptedException {
        JobWatch watch = watch(() -> CompletableFuture.completedFuture(false));

        assertThat(watch.isWanted()).isTrue();
        askUntilLookedAt(watch, 1);

        assertThat(watch.isWanted()).isFalse();
        assertThatExceptionOfType(StepAbandoned.class).isThrownBy(watch::requireWanted);
    }

    @Test
    void goesOnWhereTheRowCannotBeLookedAtAndLooksAgain() throws InterruptedException {
        JobWatch watch = watch(() -> looks.get() < 3
                ? CompletableFuture.failedFuture(new DataAccessResourceFailureException("It is away"))
                : CompletableFuture.completedFuture(false));

        askUntilLookedAt(watch, 2);
        assertThat(watch.isWanted()).isTrue();
        askUntilLookedAt(watch, 3);

        assertThat(watch.isWanted()).isFalse();
    }

    @Test
    void waitsForNoAnswerThatDoesNotCome() throws InterruptedException {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        JobWatch watch = watch(() -> answer);

        askUntilLookedAt(watch, 1);
        assertThat(watch.isWanted()).isTrue();
        answer.complete(false);

        assertThat(watch.isWanted()).isFalse();
        assertThat(looks).hasValue(1);
    }

    @Test
    void endsEveryStepWhenTheStudioStops() {
        JobWatch watch = watch(() -> CompletableFuture.completedFuture(true));
        stopping.set(true);

        assertThat(watch.isWanted()).isFalse();
        assertThat(looks).hasValue(0);
    }
}
