package studio.soliloquy.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import studio.soliloquy.error.StudioException;

/** Several people do whatever comes to their minds at once; in the end every job is done, every frame once. */
class RandomQueueTests extends QueueTest {
    private static final int PEOPLE = 3;
    private static final int DEEDS = 25;

    @Test
    void losesNothingWhateverPeopleDo() throws Exception {
        long seed = System.nanoTime();
        model.beforeFrame(index -> sometimesFail());
        List<RenderId> jobs = IntStream.range(0, 5)
                .mapToObj(index -> submit(1.2 + index * 0.4))
                .toList();
        ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
        try {
            List<Future<?>> all = IntStream.range(0, PEOPLE)
                    .<Future<?>>mapToObj(person -> people.submit(() -> act(new Random(seed + person), jobs)))
                    .toList();
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            people.shutdownNow();
        }
        model.beforeFrame(index -> {});
        queue.resumeAll();
        for (RenderId job : jobs) {
            bringToItsEnd(job);
            assertWhole(job);
            awaitGone(folder(job));
        }
        assertThat(order()).isEmpty();
    }

    private static void sometimesFail() {
        linger();
        if (ThreadLocalRandom.current().nextInt(100) == 0) {
            throw new IllegalStateException("A fault made by the test");
        }
    }

    private void act(Random random, List<RenderId> jobs) {
        for (int deed = 0; deed < DEEDS; deed++) {
            RenderId job = jobs.get(random.nextInt(jobs.size()));
            RenderId other = jobs.get(random.nextInt(jobs.size()));
            try {
                switch (random.nextInt(10)) {
                    case 0, 1 -> queue.pause(job);
                    case 2, 3 -> queue.resume(job);
                    case 4 -> queue.cancel(job);
                    case 5 -> queue.retry(job);
                    case 6 -> queue.prioritise(job, Priority.values()[random.nextInt(3)]);
                    case 7 -> queue.move(job, Optional.of(other));
                    case 8 -> queue.pauseAll();
                    default -> queue.resumeAll();
                }
            } catch (StudioException refusal) {
                assertThat(refusal.code()).isEqualTo(RenderError.RENDER_TRANSITION_ILLEGAL);
            }
            linger();
        }
    }

    private void bringToItsEnd(RenderId job) throws InterruptedException {
        for (Render render = queue.get(job); render.state() != RenderState.DONE; render = queue.get(job)) {
            switch (render.state()) {
                case PAUSED -> queue.resume(job);
                case FAILED, CANCELLED -> queue.retry(job);
                default -> studio.awaitEnd(job);
            }
        }
    }
}
