package studio.soliloquy.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import studio.soliloquy.animation.AnimationError;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.project.Project;
import studio.soliloquy.project.ProjectId;
import studio.soliloquy.project.Projects;
import studio.soliloquy.video.OutputFormat;
import studio.soliloquy.video.VideoReader;

class DatabaseRenderQueueTests extends QueueTest {
    @Autowired
    private Projects projects;

    @Autowired
    private RenderAssetUse assetUse;

    @Test
    void rendersEveryFrameOnceAndInOrder() throws InterruptedException {
        Render done = studio.awaitEnd(queue.submit(studio.project(3.4).id()).id());

        assertThat(done.state()).isEqualTo(RenderState.DONE);
        assertThat(done.frameCount()).isEqualTo(85);
        assertThat(done.framesDone()).isEqualTo(85);
        assertThat(numbers(queue.video(done.id())))
                .containsExactlyElementsOf(IntStream.range(0, 85).boxed().toList());
        assertThat(done.bytes()).isEqualTo(queue.video(done.id()).toFile().length());
        assertThat(done.width()).isEqualTo(160);
        assertThat(done.height()).isEqualTo(120);
        assertThat(done.startedAt()).isPresent();
        assertThat(done.finishedAt()).isPresent();
    }

    @Test
    void opensOneSessionForAllSegmentsAndClosesIt() throws InterruptedException {
        studio.awaitEnd(queue.submit(studio.project(3.4).id()).id());

        assertThat(model.asked).hasSize(4);
        assertThat(model.opened).hasValue(1);
        eventually(model::isAtRest);
    }

    @Test
    void saysThatTheVideoIsSyntheticAndByWhichModel() throws InterruptedException {
        Render done = studio.awaitEnd(queue.submit(studio.project(0.5).id()).id());

        try (VideoReader reader = new VideoReader(queue.video(done.id()))) {
            assertThat(reader.description().metadata().get("comment"))
                    .containsIgnoringCase("synthetic")
                    .contains("testing");
        }
    }

    @Test
    void leavesNothingInTheJobsFolder() throws InterruptedException {
        Render done = studio.awaitEnd(queue.submit(studio.project(0.5).id()).id());

        awaitGone(folder(done.id()));
    }

    @Test
    void freezesTheParametersCompleted() {
        Project project = studio.project(0.5);
        projects.configure(project.id(), "testing", 30, Map.of(), OutputFormat.MP4);

        Render render = queue.submit(project.id());

        assertThat(render.parameters()).containsExactly(Map.entry("strength", 1.0));
        assertThat(render.frameRate()).isEqualTo(30);
    }

    @Test
    void tellsEveryStateInOrderAndProgressThatOnlyGrows() throws InterruptedException {
        RenderId id = queue.submit(studio.project(3).id()).id();
        studio.awaitEnd(id);
        studio.await(id, render -> changes.of(id).stream().anyMatch(told -> told.state() == RenderState.DONE));

        assertThat(changes.of(id).stream().map(Render::state).distinct())
                .containsExactly(
                        RenderState.QUEUED,
                        RenderState.PREPARING,
                        RenderState.RENDERING,
                        RenderState.MUXING,
                        RenderState.DONE);
        assertThat(changes.of(id).stream().map(Render::framesDone).toList()).isSorted();
        assertThat(changes.of(id))
                .allSatisfy(told -> assertThat(told.framesDone()).isLessThanOrEqualTo(Math.max(told.frameCount(), 0)));
        assertThat(changes.of(id))
                .filteredOn(told -> told.activity().isPresent())
                .extracting(Render::state)
                .contains(RenderState.RENDERING);
        assertThat(queue.get(id).activity()).isEmpty();
    }

    @Test
    void knowsSpeedAndTimeLeftWhileItRenders() throws InterruptedException {
        CountDownLatch goOn = new CountDownLatch(1);
        model.beforeFrame(index -> waitAt(index, 30, goOn));

        RenderId id = queue.submit(studio.project(3).id()).id();
        Render halfway = studio.await(id, render -> render.framesDone() == 30);
        goOn.countDown();
        studio.awaitEnd(id);

        assertThat(halfway.framesPerSecond()).isPositive();
        assertThat(halfway.secondsLeft())
                .hasValueSatisfying(left -> assertThat(left).isPositive());
    }

    @Test
    void cancelsInTheMiddleAndGoesOnWithTheNext() throws InterruptedException {
        CountDownLatch reached = new CountDownLatch(1);
        model.beforeFrame(index -> {
            if (index >= 10) {
                reached.countDown();
                linger();
            }
        });
        RenderId id = queue.submit(studio.project(30).id()).id();
        reached.await();

        Render cancelled = queue.cancel(id);
        RenderId next = queue.submit(studio.project(0.2).id()).id();

        assertThat(cancelled.state()).isEqualTo(RenderState.CANCELLED);
        assertThat(studio.awaitEnd(next).state()).isEqualTo(RenderState.DONE);
        assertThat(model.asked).hasSize(2);
        awaitGone(folder(id));
        eventually(model::isAtRest);
        assertThat(queue.cancel(id).state()).isEqualTo(RenderState.CANCELLED);
    }

    @Test
    void failsAtOnceWithWordsForPeople() throws InterruptedException {
        model.beforeFrame(index -> {
            throw new StudioException(AnimationError.FAMILY_UNKNOWN, "Expected this, found that.", "Do something.");
        });

        Render failed = studio.awaitEnd(queue.submit(studio.project(0.5).id()).id());

        assertThat(failed.state()).isEqualTo(RenderState.FAILED);
        assertThat(failed.failure())
                .contains(new Render.Failure("FAMILY_UNKNOWN", "Expected this, found that.", "Do something."));
        assertThat(model.asked).hasSize(1);
    }

    @Test
    void failsAfterThreeAttemptsWithoutWords() throws InterruptedException {
        model.beforeFrame(index -> {
            throw new IllegalStateException("A fault made by the test");
        });

        Render failed = studio.awaitEnd(queue.submit(studio.project(0.5).id()).id());

        assertThat(failed.state()).isEqualTo(RenderState.FAILED);
        assertThat(failed.failure().orElseThrow().code()).isEqualTo("RENDER_FAILED");
        assertThat(model.asked).hasSize(3);
    }

    @Test
    void triesASegmentAgainThatFailedOnce() throws InterruptedException {
        AtomicInteger faults = new AtomicInteger(1);
        model.beforeFrame(index -> {
            if (index == 30 && faults.getAndDecrement() > 0) {
                throw new IllegalStateException("A fault made by the test");
            }
        });

        Render done = studio.awaitEnd(queue.submit(studio.project(3).id()).id());

        assertThat(done.state()).isEqualTo(RenderState.DONE);
        assertThat(numbers(queue.video(done.id())))
                .containsExactlyElementsOf(IntStream.range(0, 75).boxed().toList());
    }

    @Test
    void refusesWhatCanBeToldBeforehand() {
        Project empty = projects.create("Empty");
        Project otherRate = studio.project(0.5);
        projects.configure(otherRate.id(), "testing", 24, Map.of(), OutputFormat.MP4);
        Project unknownParameter = studio.project(0.5);
        projects.configure(unknownParameter.id(), "testing", 25, Map.of("weight", 1.0), OutputFormat.MP4);
        Project tooStrong = studio.project(0.5);
        projects.configure(tooStrong.id(), "testing", 25, Map.of("strength", 3.0), OutputFormat.MP4);
        Project secondFace = studio.project(0.5);
        projects.chooseSubject(secondFace.id(), secondFace.subject().orElseThrow(), 1);

        refuses(RenderError.PROJECT_INCOMPLETE, () -> queue.submit(empty.id()));
        refuses(AnimationError.FRAME_RATE_UNSUPPORTED, () -> queue.submit(otherRate.id()));
        refuses(AnimationError.PARAMETER_UNKNOWN, () -> queue.submit(unknownParameter.id()));
        refuses(AnimationError.PARAMETER_OUT_OF_RANGE, () -> queue.submit(tooStrong.id()));
        refuses(RenderError.PORTRAIT_NO_FACE, () -> queue.submit(secondFace.id()));
        assertThat(queue.ofProject(empty.id())).isEmpty();
        assertThat(queue.ofProject(secondFace.id())).isEmpty();
    }

    @Test
    void givesNoVideoBeforeItIsDone() throws InterruptedException {
        CountDownLatch goOn = new CountDownLatch(1);
        model.beforeFrame(index -> waitAt(index, 0, goOn));
        RenderId id = queue.submit(studio.project(0.5).id()).id();

        refuses(RenderError.RENDER_NOT_DONE, () -> queue.video(id));
        goOn.countDown();
        studio.awaitEnd(id);
        assertThat(queue.video(id)).isRegularFile();
    }

    @Test
    void keepsItsAssetsInUseUntilItEnds() throws InterruptedException {
        CountDownLatch goOn = new CountDownLatch(1);
        model.beforeFrame(index -> waitAt(index, 0, goOn));
        Render render = queue.submit(studio.project(0.5).id());

        assertThat(assetUse.uses(render.subject())).isTrue();
        assertThat(assetUse.uses(render.audio())).isTrue();
        goOn.countDown();
        studio.awaitEnd(render.id());
        assertThat(assetUse.uses(render.subject())).isFalse();
    }

    @Test
    void deletesARenderWithItsFile() throws InterruptedException {
        Project project = studio.project(0.5);
        Render done = studio.awaitEnd(queue.submit(project.id()).id());
        Path video = queue.video(done.id());

        queue.delete(done.id());

        assertThat(video).doesNotExist();
        assertThat(queue.ofProject(project.id())).isEmpty();
        refuses(RenderError.RENDER_NOT_FOUND, () -> queue.get(done.id()));
        refuses(RenderError.RENDER_NOT_FOUND, () -> queue.delete(done.id()));
        refuses(RenderError.RENDER_NOT_FOUND, () -> queue.cancel(done.id()));
    }

    @Test
    void letsGoOfAProjectThatIsDeletedInTheMiddle() throws InterruptedException {
        CountDownLatch reached = new CountDownLatch(1);
        Project project = studio.project(30);
        Render finished = finished(project);
        Path result = queue.video(finished.id());
        model.beforeFrame(index -> {
            reached.countDown();
            linger();
        });
        RenderId running = queue.submit(project.id()).id();
        reached.await();

        projects.delete(project.id());

        refuses(RenderError.RENDER_NOT_FOUND, () -> queue.get(running));
        refuses(RenderError.RENDER_NOT_FOUND, () -> queue.get(finished.id()));
        assertThat(result).doesNotExist();
        model.beforeFrame(index -> {});
        studio.awaitEnd(queue.submit(studio.project(0.2).id()).id());
        awaitGone(folder(running));
    }

    @Test
    void stopsWhatIsRenderedOfAProjectThatIsDiscarded() throws InterruptedException {
        Held held = holdAt(2);
        Project project = studio.project(2);
        RenderId running = queue.submit(project.id()).id();
        RenderId waiting = queue.submit(project.id()).id();
        held.reached().await();

        projects.discard(project.id());
        held.goOn().countDown();

        assertThat(queue.get(running).state()).isEqualTo(RenderState.CANCELLED);
        assertThat(queue.get(waiting).state()).isEqualTo(RenderState.CANCELLED);
        awaitGone(folder(running));
        projects.restore(project.id());
        queue.retry(running);
        awaitDone(running);
    }

    private Render finished(Project project) throws InterruptedException {
        return studio.awaitEnd(queue.submit(project.id()).id());
    }

    @Test
    void listsTheNewestFirst() throws InterruptedException {
        Project project = studio.project(0.2);
        RenderId first = queue.submit(project.id()).id();
        RenderId second = queue.submit(project.id()).id();

        assertThat(queue.ofProject(project.id())).extracting(Render::id).containsExactly(second, first);
        studio.awaitEnd(second);
        assertThat(studio.awaitEnd(first).state()).isEqualTo(RenderState.DONE);
    }

    @Test
    void listsTheRendersOfManyProjectsAtOnce() throws InterruptedException {
        Project project = studio.project(0.2);
        Project other = studio.project(0.2);
        Project idle = projects.create("Idle");
        RenderId first = queue.submit(project.id()).id();
        RenderId second = queue.submit(project.id()).id();
        RenderId others = queue.submit(other.id()).id();
        studio.awaitEnd(second);
        studio.awaitEnd(others);

        Map<ProjectId, List<Render>> renders = queue.ofProjects(List.of(idle.id(), project.id(), other.id()));

        assertThat(renders).containsOnlyKeys(idle.id(), project.id(), other.id());
        assertThat(renders.get(project.id())).extracting(Render::id).containsExactly(second, first);
        assertThat(renders.get(other.id())).extracting(Render::id).containsExactly(others);
        assertThat(renders.get(idle.id())).isEmpty();
        assertThat(queue.ofProjects(List.of())).isEmpty();
    }

    @Test
    void knowsNothingOfAnUnknownId() {
        refuses(RenderError.RENDER_NOT_FOUND, () -> queue.get(new RenderId(UUID.randomUUID())));
    }

    private static void waitAt(int index, int at, CountDownLatch goOn) {
        if (index == at) {
            await(goOn);
        }
    }
}
