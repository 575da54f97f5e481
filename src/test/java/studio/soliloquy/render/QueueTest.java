package studio.soliloquy.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import studio.soliloquy.StudioTest;
import studio.soliloquy.error.ErrorCode;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.home.StudioHome;
import studio.soliloquy.video.FrameRange;
import studio.soliloquy.video.VideoReader;

/** What tests of the queue have in common. Segments are a second, 25 frames, long; there is one device slot. */
@StudioTest
@Import({RenderDoubles.class, RenderStudio.class, RecordedChanges.class, TestingStorage.class})
@TestPropertySource(
        properties = {
            "studio.render.segment-seconds=1",
            "studio.render.retry-delay=1ms",
            "studio.render.room-delay=50ms",
            "studio.render.polling-interval=100ms",
            "spring.jpa.properties.hibernate.generate_statistics=true"
        })
abstract class QueueTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    RenderQueue queue;

    @Autowired
    RenderStudio studio;

    @Autowired
    TestingAnimationModel model;

    @Autowired
    RecordedChanges changes;

    @Autowired
    TestingStorage storage;

    @Autowired
    StudioHome home;

    @AfterEach
    void leaveTheQueueEmpty() throws InterruptedException {
        model.beforeFrame(index -> {});
        storage.free();
        queue.resumeAll();
        queue.state().renders().forEach(render -> queue.cancel(render.id()));
        forgetWhatWasRendered();
    }

    /** Waits until the last session is closed, which comes a moment after its job's state is told. */
    void forgetWhatWasRendered() throws InterruptedException {
        eventually(model::isAtRest);
        model.forget();
    }

    RenderId submit(double seconds) {
        return submit(seconds, Priority.NORMAL);
    }

    RenderId submit(double seconds, Priority priority) {
        return queue.submit(studio.project(seconds).id(), RenderChange.NONE, priority)
                .id();
    }

    Render awaitState(RenderId id, RenderState state) throws InterruptedException {
        return studio.await(id, render -> render.state() == state);
    }

    void awaitDone(RenderId... all) throws InterruptedException {
        for (RenderId id : all) {
            Render ended = studio.awaitEnd(id);
            assertThat(ended.state()).as("%s", ended.failure()).isEqualTo(RenderState.DONE);
        }
    }

    /** Waits for what comes some time after it was asked for. */
    static void eventually(BooleanSupplier condition) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("it did not come to that in time").isBefore(end);
            Thread.sleep(10);
        }
    }

    List<RenderId> order() {
        return queue.state().renders().stream().map(Render::id).toList();
    }

    List<FrameRange> asked() {
        return List.copyOf(model.asked);
    }

    Path folder(RenderId id) {
        return home.data().resolve("jobs").resolve(id.toString());
    }

    void awaitGone(Path file) throws InterruptedException {
        eventually(() -> !Files.exists(file));
    }

    void assertWhole(RenderId id) {
        assertThat(numbers(queue.video(id)))
                .containsExactlyElementsOf(
                        IntStream.range(0, queue.get(id).frameCount()).boxed().toList());
    }

    static List<Integer> numbers(Path video) {
        List<Integer> numbers = new ArrayList<>();
        try (VideoReader reader = new VideoReader(video)) {
            reader.forEach((index, frame) -> numbers.add(NumberedFrame.read(frame)));
        }
        return numbers;
    }

    static void refuses(ErrorCode code, ThrowingCallable action) {
        assertThatExceptionOfType(StudioException.class)
                .isThrownBy(action)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    /** Renders slowly from a frame on, and says when it is there. */
    CountDownLatch slowFrom(int frame) {
        CountDownLatch reached = new CountDownLatch(1);
        model.beforeFrame(index -> {
            if (index >= frame) {
                reached.countDown();
                linger();
                linger();
                linger();
            }
        });
        return reached;
    }

    /** Holds the device at that frame of whatever job renders it first. */
    Held holdAt(int frame) {
        Held held = new Held(new CountDownLatch(1), new CountDownLatch(1));
        model.beforeFrame(index -> {
            if (index == frame && held.reached().getCount() > 0) {
                held.reached().countDown();
                await(held.goOn());
            }
        });
        return held;
    }

    /** @param goOn to be counted down when the device is to go on */
    record Held(CountDownLatch reached, CountDownLatch goOn) {}

    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }

    static void linger() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }
}
