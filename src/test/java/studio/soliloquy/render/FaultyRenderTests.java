package studio.soliloquy.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import studio.soliloquy.asset.AssetError;
import studio.soliloquy.asset.AssetStore;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.project.Project;
import studio.soliloquy.project.Projects;
import studio.soliloquy.video.FrameRange;
import studio.soliloquy.video.VideoError;

class FaultyRenderTests extends QueueTest {
    @Autowired
    private Integrity integrity;

    @Autowired
    private Projects projects;

    @Autowired
    private AssetStore assets;

    @Autowired
    private RenderLogs logs;

    @Autowired
    private StoredLines lines;

    /** Fails at that frame, so often. */
    private void failAt(int frame, int times, RuntimeException failure) {
        AtomicInteger left = new AtomicInteger(times);
        model.beforeFrame(index -> {
            if (index == frame && left.getAndDecrement() > 0) {
                throw failure;
            }
        });
    }

    @Test
    void keepsWhatIsDoneOfASegmentThatFailedThreeTimes() throws InterruptedException {
        failAt(30, 3, new IllegalStateException("A fault made by the test"));
        RenderId id = submit(3);

        Render failed = studio.awaitEnd(id);
        assertThat(failed.state()).isEqualTo(RenderState.FAILED);
        // While it waited to try again, it went on with the others.
        assertThat(failed.framesDone()).isIn(25, 50);
        assertThat(failed.failure().orElseThrow().code()).isEqualTo("RENDER_FAILED");
        forgetWhatWasRendered();
        Render again = queue.retry(id);

        assertThat(again.state()).isEqualTo(RenderState.RENDERING);
        assertThat(again.failure()).isEmpty();
        awaitDone(id);
        assertThat(asked()).contains(new FrameRange(25, 50)).doesNotContain(new FrameRange(0, 25));
        assertWhole(id);
    }

    @Test
    void tellsInItsLogWhatEachStepTookAndWhatWentWrong() throws InterruptedException {
        failAt(30, 1, new IllegalStateException("A fault made by the test"));
        RenderId id = submit(2);

        awaitDone(id);
        eventually(() -> told(id, "The step \"mux\" took"));
        assertThat(told(id, "The step \"prepare\" took")).isTrue();
        assertThat(told(id, "Segment 2 took")).isTrue();
        assertThat(logs.of(id))
                .filteredOn(line -> line.severity() == RenderLine.Severity.WARNING)
                .singleElement()
                .satisfies(line -> assertThat(line.text())
                        .startsWith("step \"segment\" failed and is tried again")
                        .contains("A fault made by the test"));
    }

    private boolean told(RenderId id, String words) {
        return logs.of(id).stream().anyMatch(line -> line.text().contains(words));
    }

    @Test
    void keepsTheNewestLinesOfAJobAndNoneOfOneThatIsGone() {
        RenderId id = submit(1);
        for (int i = 0; i < 510; i++) {
            lines.add(id, new RenderLine(Instant.EPOCH, "one", RenderLine.Severity.INFO, "line " + i));
        }
        lines.forgetOld(id);

        assertThat(logs.of(id)).hasSizeLessThanOrEqualTo(500);
        assertThat(told(id, "line 509")).isTrue();
        assertThat(told(id, "line 0")).isFalse();

        queue.delete(id);
        lines.add(id, new RenderLine(Instant.EPOCH, "one", RenderLine.Severity.INFO, "too late"));
        assertThatExceptionOfType(StudioException.class)
                .isThrownBy(() -> logs.of(id))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(RenderError.RENDER_NOT_FOUND));
    }

    @Test
    void neverCountsThatTheDatabaseWasAway() throws InterruptedException {
        failAt(30, 7, new IllegalStateException(new DataAccessResourceFailureException("It was away")));
        RenderId id = submit(2);

        awaitDone(id);
        assertThat(asked()).hasSize(2 + 7);
        assertWhole(id);
    }

    @Test
    void waitsForRoomOnTheDiskAndGoesOnByItself() throws InterruptedException {
        queue.pauseAll();
        RenderId id = submit(1);
        storage.fill();
        queue.resumeAll();

        Render waiting = studio.await(id, render -> render.notice().isPresent());
        assertThat(waiting.notice())
                .contains(new Render.Failure("STORAGE_LOW", "Expected room, found none.", "Delete something."));
        assertThat(waiting.state().isFinal()).isFalse();
        storage.free();

        awaitDone(id);
        assertThat(queue.get(id).notice()).isEmpty();
        assertWhole(id);
    }

    @Test
    void waitsWhenTheDiskIsFullInTheMiddleOfASegment() throws InterruptedException {
        failAt(30, 5, new StudioException(VideoError.VIDEO_STORAGE_FULL, "Expected room, found none.", "Delete."));
        RenderId id = submit(2);
        awaitDone(id);
        failAt(30, 5, new UncheckedIOException(new IOException("No space left on device")));
        RenderId other = submit(2);
        awaitDone(other);

        assertThat(changes.of(id))
                .anySatisfy(told ->
                        assertThat(told.notice().map(Render.Failure::code)).contains("VIDEO_STORAGE_FULL"));
        assertThat(changes.of(other))
                .anySatisfy(told ->
                        assertThat(told.notice().map(Render.Failure::code)).contains("MEDIA_STORAGE_FULL"));
        assertWhole(id);
        assertWhole(other);
    }

    @Test
    void rendersASegmentAgainWhoseFileIsGoneOrCutOff() throws Exception {
        CountDownLatch reached = slowFrom(80);
        RenderId id = submit(4);
        reached.await();
        queue.pause(id);
        forgetWhatWasRendered();
        int done = queue.get(id).framesDone();
        List<Path> segments = segments(id);
        Files.delete(segments.get(0));
        Files.write(segments.get(2), new byte[] {1, 2, 3});

        assertThat(integrity.check(id)).isFalse();
        assertThat(queue.get(id).framesDone()).isEqualTo(done - 50);
        queue.resume(id);

        awaitDone(id);
        assertThat(asked())
                .startsWith(new FrameRange(0, 25), new FrameRange(50, 75))
                .doesNotContain(new FrameRange(25, 50));
        assertWhole(id);
    }

    @Test
    void noticesALostSegmentBeforeItJoins() throws Exception {
        Held held = holdAt(30);
        RenderId id = submit(2);
        held.reached().await();
        Files.delete(segments(id).get(0));

        held.goOn().countDown();

        awaitDone(id);
        assertThat(asked()).containsExactly(new FrameRange(0, 25), new FrameRange(25, 50), new FrameRange(0, 25));
        assertWhole(id);
    }

    @Test
    void preparesOnceMoreWhatWasPreparedAndIsGone() throws Exception {
        failAt(30, 3, new IllegalStateException("A fault made by the test"));
        RenderId id = submit(2);
        assertThat(studio.awaitEnd(id).state()).isEqualTo(RenderState.FAILED);
        forgetWhatWasRendered();
        Files.delete(folder(id).resolve(JobFolder.SPEECH));

        assertThat(queue.retry(id).state()).isEqualTo(RenderState.QUEUED);

        awaitDone(id);
        assertThat(asked()).containsExactly(new FrameRange(25, 50));
        assertWhole(id);
    }

    private List<Path> segments(RenderId id) throws IOException {
        try (Stream<Path> files = Files.list(folder(id))) {
            return files.filter(file -> file.getFileName().toString().startsWith("segment-"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void refusesToTakeUpAgainWhatHasLostItsSound() throws InterruptedException {
        failAt(0, 1, new StudioException(AssetError.ASSET_NOT_FOUND, "Expected this, found that.", "Do it."));
        Project project = studio.project(0.3);
        RenderId id = queue.submit(project.id()).id();
        assertThat(studio.awaitEnd(id).state()).isEqualTo(RenderState.FAILED);
        projects.chooseAudio(project.id(), studio.project(0.7).audio().orElseThrow());
        assets.delete(project.audio().orElseThrow());

        refuses(AssetError.ASSET_NOT_FOUND, () -> queue.retry(id));
        assertThat(queue.get(id).state()).isEqualTo(RenderState.FAILED);
    }

    @Test
    void neverBlocksTheNext() throws InterruptedException {
        // The other one has no such frame.
        failAt(7, 3, new IllegalStateException("A fault made by the test"));
        RenderId failing = submit(0.4);
        RenderId next = submit(0.2);

        assertThat(studio.awaitEnd(failing).state()).isEqualTo(RenderState.FAILED);
        awaitDone(next);
    }
}
