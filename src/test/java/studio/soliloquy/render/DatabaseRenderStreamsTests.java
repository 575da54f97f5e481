package studio.soliloquy.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import studio.soliloquy.StudioTest;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.project.Project;
import studio.soliloquy.video.FragmentedFile;
import studio.soliloquy.video.OutputFormat;
import studio.soliloquy.video.VideoReader;

@StudioTest
@Import({RenderDoubles.class, RenderStudio.class, RecordedChanges.class})
@TestPropertySource(properties = {"studio.render.segment-seconds=1", "studio.render.retry-delay=1ms"})
class DatabaseRenderStreamsTests {
    @Autowired
    private RenderQueue queue;

    @Autowired
    private RenderStreams streams;

    @Autowired
    private RenderStudio studio;

    @Autowired
    private TestingAnimationModel model;

    @Autowired
    private RecordedChanges changes;

    @TempDir
    private Path folder;

    private final CountDownLatch goOn = new CountDownLatch(1);
    private final List<RenderId> submitted = new ArrayList<>();

    /** What is left of a render must not stop at the frame at which the next test wants to. */
    @AfterEach
    void letEverythingEnd() throws InterruptedException {
        goOn.countDown();
        for (RenderId id : submitted) {
            queue.cancel(id);
            studio.await(id, render -> model.isAtRest());
        }
        model.forget();
    }

    @Test
    void canBeWatchedFromTheFirstSegmentOn() throws InterruptedException {
        RenderId id = heldAt(30);

        Render render = studio.await(id, Render::streamable);
        RenderStream stream = streams.get(id);

        assertThat(render.state()).isEqualTo(RenderState.RENDERING);
        assertThat(stream.codecs()).hasSize(2).last().isEqualTo("mp4a.40.2");
        assertThat(stream.width()).isEqualTo(160);
        assertThat(stream.height()).isEqualTo(120);
        assertThat(stream.frameRate()).isEqualTo(25);
        assertThat(stream.segments()).containsExactly(1.0);
        assertThat(stream.longestSegment()).isEqualTo(1.0);
        assertThat(stream.sound()).hasSize(1);
        assertThat(stream.whole()).isFalse();
        assertThat(stream.bitsPerSecond()).isPositive();
        // It is told once the row is there to be read.
        QueueTest.eventually(() -> changes.of(id).stream().anyMatch(Render::streamable));
    }

    /** What is watched while it grows is what is there in the end: each frame once, and the same sound. */
    @Test
    void headerAndSegmentsAreTheFramesOfTheResult() throws Exception {
        RenderId id = heldAt(99);
        studio.await(id, render -> render.streamable() && render.framesDone() == 99);
        RenderStream stream = streams.get(id);
        assertThat(stream.segments()).hasSize(3);
        Path growing = folder.resolve("growing.mp4");
        Files.write(growing, bytes(streams.header(id)));
        for (int index = 0; index < 3; index++) {
            Files.write(growing, bytes(streams.segment(id, index)), StandardOpenOption.APPEND);
        }
        Path sound = Files.copy(streams.sound(id), folder.resolve("sound.mp4"));
        goOn.countDown();
        Path result = queue.video(studio.awaitEnd(id).id());

        List<byte[]> whole = pictures(result);
        List<byte[]> grown = pictures(growing);
        assertThat(whole).hasSize(100);
        assertThat(grown).hasSize(75);
        IntStream.range(0, 75)
                .forEach(index ->
                        assertThat(grown.get(index)).as("frame " + index).isEqualTo(whole.get(index)));
        assertThat(FragmentedFile.read(sound).codec()).isEqualTo("mp4a.40.2");
        assertThat(soundSeconds(result)).isEqualTo(4.0);
    }

    @Test
    void listsOnlyWhatNothingIsMissingBefore() throws InterruptedException {
        RenderId id = heldAt(60);
        studio.await(id, render -> render.streamable() && render.framesDone() == 60);

        assertThat(streams.get(id).segments()).hasSize(2);
        assertCode(() -> streams.segment(id, 2), RenderError.STREAM_NOT_FOUND);
        assertCode(() -> streams.segment(id, 7), RenderError.STREAM_NOT_FOUND);
        assertThat(streams.segment(id, 1).offset()).isEqualTo(streams.header(id).bytes());
    }

    @Test
    void asksForPatienceUntilTheFirstSegmentIsThere() throws InterruptedException {
        RenderId id = heldAt(10);
        Render render = studio.await(id, waiting -> waiting.framesDone() == 10);

        assertThat(render.streamable()).isFalse();
        everyDoor(id, RenderError.STREAM_NOT_READY);
    }

    @Test
    void endsWhenTheRenderDoes() throws InterruptedException {
        Render done = studio.awaitEnd(queue.submit(studio.project(0.5).id()).id());

        assertThat(done.state()).isEqualTo(RenderState.DONE);
        assertThat(done.streamable()).isFalse();
        everyDoor(done.id(), RenderError.STREAM_ENDED);
    }

    @Test
    void endsWhenTheRenderIsCancelled() throws InterruptedException {
        RenderId id = heldAt(30);
        studio.await(id, Render::streamable);

        assertThat(queue.cancel(id).streamable()).isFalse();
        everyDoor(id, RenderError.STREAM_ENDED);
    }

    @Test
    void otherFormatsDoNotGrow() throws InterruptedException {
        hold(30);
        Project project = studio.with(studio.project(4), TestingAnimationModel.DESCRIPTOR, OutputFormat.WEBM);
        RenderId id = submitted(project);

        assertThat(studio.await(id, render -> render.framesDone() == 30).streamable())
                .isFalse();
        everyDoor(id, RenderError.STREAM_NOT_FOUND);
    }

    @Test
    void knowsNoStreamOfAnUnknownRender() {
        everyDoor(new RenderId(UUID.randomUUID()), RenderError.RENDER_NOT_FOUND);
    }

    private RenderId heldAt(int frame) {
        hold(frame);
        return submitted(studio.project(4));
    }

    private RenderId submitted(Project project) {
        RenderId id = queue.submit(project.id()).id();
        submitted.add(id);
        return id;
    }

    private void hold(int frame) {
        model.beforeFrame(index -> {
            if (index == frame) {
                await();
            }
        });
    }

    private void await() {
        try {
            goOn.await();
        } catch (InterruptedException wish) {
            Thread.currentThread().interrupt();
        }
    }

    private void everyDoor(RenderId id, RenderError code) {
        List<Supplier<?>> doors = List.of(
                () -> streams.get(id), () -> streams.header(id), () -> streams.segment(id, 0), () -> streams.sound(id));
        doors.forEach(door -> assertCode(door::get, code));
    }

    private static void assertCode(ThrowingCallable action, RenderError code) {
        assertThatExceptionOfType(StudioException.class)
                .isThrownBy(action)
                .satisfies(failure -> assertThat(failure.code()).isEqualTo(code));
    }

    private static byte[] bytes(RenderStreams.FilePart part) throws IOException {
        byte[] all = Files.readAllBytes(part.file());
        return Arrays.copyOfRange(all, (int) part.offset(), (int) (part.offset() + part.bytes()));
    }

    private static List<byte[]> pictures(Path video) {
        List<byte[]> pictures = new ArrayList<>();
        try (VideoReader reader = new VideoReader(video)) {
            reader.forEach((index, frame) -> pictures.add(frame.bgr()));
        }
        return pictures;
    }

    private static double soundSeconds(Path video) {
        try (VideoReader reader = new VideoReader(video)) {
            return reader.description().sound().orElseThrow().seconds();
        }
    }
}
