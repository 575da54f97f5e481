package studio.soliloquy.render;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import studio.soliloquy.animation.AnimationError;
import studio.soliloquy.project.Project;
import studio.soliloquy.video.FrameRange;

class QueueOrderTests extends QueueTest {
    private static final FrameRange OF_25 = new FrameRange(0, 25);
    private static final FrameRange OF_20 = new FrameRange(0, 20);
    private static final FrameRange OF_15 = new FrameRange(0, 15);

    @Autowired
    private EntityManagerFactory entities;

    @Test
    void rendersTheHigherPriorityFirst() throws InterruptedException {
        Held held = holdAt(0);
        RenderId first = submit(0.2);
        held.reached().await();
        RenderId low = submit(1, Priority.LOW);
        RenderId normal = submit(0.8);
        RenderId high = submit(0.6, Priority.HIGH);
        assertThat(order()).containsExactly(high, first, normal, low);
        awaitState(high, RenderState.RENDERING);
        awaitState(normal, RenderState.RENDERING);

        held.goOn().countDown();

        awaitDone(first, low, normal, high);
        assertThat(asked()).containsExactly(new FrameRange(0, 5), OF_15, OF_20, OF_25);
    }

    @Test
    void takesAHigherPriorityInAtTheNextSegment() throws InterruptedException {
        Held held = holdAt(30);
        RenderId running = submit(3);
        held.reached().await();
        RenderId other = submit(0.8);
        awaitState(other, RenderState.RENDERING);

        assertThat(queue.prioritise(other, Priority.HIGH).priority()).isEqualTo(Priority.HIGH);
        assertThat(order()).containsExactly(other, running);
        held.goOn().countDown();

        awaitDone(running, other);
        assertThat(asked()).containsExactly(OF_25, new FrameRange(25, 50), OF_20, new FrameRange(50, 75));
    }

    @Test
    void movesAJobBeforeAnotherAndBehindAll() throws InterruptedException {
        queue.pauseAll();
        RenderId a = submit(0.2);
        RenderId b = submit(0.2);
        RenderId c = submit(0.2);
        RenderId high = submit(0.2, Priority.HIGH);

        queue.move(c, Optional.of(a));
        assertThat(order()).containsExactly(high, c, a, b);
        queue.move(b, Optional.of(a));
        assertThat(order()).containsExactly(high, c, b, a);
        queue.move(a, Optional.of(high));
        assertThat(order()).containsExactly(a, high, c, b);
        assertThat(queue.get(a).priority()).isEqualTo(Priority.HIGH);
        queue.move(a, Optional.empty());
        assertThat(order()).containsExactly(high, a, c, b);
        queue.move(c, Optional.of(c));
        assertThat(order()).containsExactly(high, a, c, b);
    }

    @Test
    void keepsItsOrderHoweverOftenJobsAreMoved() {
        queue.pauseAll();
        RenderId first = submit(0.2);
        RenderId a = submit(0.2);
        RenderId b = submit(0.2);

        for (int move = 0; move < 40; move++) {
            queue.move(move % 2 == 0 ? b : a, Optional.of(move % 2 == 0 ? a : b));
            assertThat(order()).containsExactly(first, move % 2 == 0 ? b : a, move % 2 == 0 ? a : b);
        }
        RenderId last = submit(0.2);
        assertThat(order()).endsWith(last);
    }

    @Test
    void movesNothingThatHasEndedAndNothingBeforeIt() throws InterruptedException {
        RenderId ended = submit(0.2);
        awaitDone(ended);
        queue.pauseAll();
        RenderId waiting = submit(0.2);

        refuses(RenderError.RENDER_TRANSITION_ILLEGAL, () -> queue.move(ended, Optional.of(waiting)));
        refuses(RenderError.RENDER_TRANSITION_ILLEGAL, () -> queue.move(waiting, Optional.of(ended)));
        refuses(RenderError.RENDER_TRANSITION_ILLEGAL, () -> queue.move(ended, Optional.empty()));
    }

    @Test
    void preparesOnlyTheFirstAheadAndWhateverIsPutBeforeThem() throws InterruptedException {
        Held held = holdAt(0);
        RenderId running = submit(0.2);
        held.reached().await();
        List<RenderId> waiting =
                IntStream.range(0, 6).mapToObj(index -> submit(0.2)).toList();
        awaitState(waiting.get(0), RenderState.RENDERING);
        awaitState(waiting.get(1), RenderState.RENDERING);

        queue.move(waiting.get(5), Optional.of(waiting.get(0)));
        awaitState(waiting.get(5), RenderState.RENDERING);

        assertThat(waiting.subList(2, 5))
                .allSatisfy(id -> assertThat(queue.get(id).state()).isEqualTo(RenderState.QUEUED));
        held.goOn().countDown();
        awaitDone(running);
        awaitDone(waiting.toArray(RenderId[]::new));
    }

    @Test
    void queuesABatchWholeOrNotAtAll() {
        queue.pauseAll();
        Project project = studio.project(0.2);
        RenderChange weak = RenderChange.ofParameters(Map.of("strength", 0.5));
        RenderChange impossible = RenderChange.ofParameters(Map.of("strength", 50.0));

        refuses(
                AnimationError.PARAMETER_OUT_OF_RANGE,
                () -> queue.submitAll(project.id(), List.of(weak, impossible), Priority.NORMAL));
        assertThat(order()).isEmpty();
        List<Render> batch = queue.submitAll(project.id(), List.of(weak, RenderChange.NONE, weak), Priority.LOW);

        assertThat(queue.state().renders()).isEqualTo(batch);
        assertThat(batch).extracting(Render::priority).containsOnly(Priority.LOW);
        assertThat(batch.get(0).parameters()).containsEntry("strength", 0.5);
        assertThat(batch.get(1).parameters()).containsEntry("strength", 1.0);
        refuses(RenderError.RENDER_BATCH_INVALID, () -> queue.submitAll(project.id(), List.of(), Priority.NORMAL));
    }

    @Test
    void showsAndMovesTwoHundredJobsWithFewStatements() {
        queue.pauseAll();
        Project project = studio.project(0.2);
        List<Render> batch = queue.submitAll(
                project.id(), Collections.nCopies(RenderQueue.LARGEST_BATCH, RenderChange.NONE), Priority.NORMAL);
        Statistics statistics = entities.unwrap(SessionFactory.class).getStatistics();

        statistics.clear();
        assertThat(queue.state().renders()).isEqualTo(batch);
        queue.move(batch.get(199).id(), Optional.of(batch.get(0).id()));
        assertThat(order()).startsWith(batch.get(199).id(), batch.get(0).id());
        queue.ended(200);

        // Some more than these calls need: the queue is looked at in the background, too.
        assertThat(statistics.getPrepareStatementCount()).isLessThan(40);
        queue.state().renders().forEach(render -> queue.delete(render.id()));
    }

    @Test
    void duplicatesWhateverHasBecomeOfARender() throws InterruptedException {
        RenderId done = submit(0.2, Priority.LOW);
        awaitDone(done);
        Project other = studio.project(0.6);
        queue.pauseAll();

        Render same = queue.duplicate(done, RenderChange.NONE);
        Render longer = queue.duplicate(done, RenderChange.ofAudio(other.audio().orElseThrow()));

        assertThat(same.audio()).isEqualTo(queue.get(done).audio());
        assertThat(same.priority()).isEqualTo(Priority.LOW);
        assertThat(longer.audio()).isEqualTo(other.audio().orElseThrow());
        queue.resumeAll();
        awaitDone(same.id(), longer.id());
        assertWhole(longer.id());
        assertThat(queue.get(longer.id()).frameCount()).isEqualTo(15);
    }

    @Test
    void listsTheLatestEndFirst() throws InterruptedException {
        RenderId first = submit(0.2);
        awaitDone(first);
        RenderId second = submit(0.2);
        awaitDone(second);

        assertThat(queue.ended(2)).extracting(Render::id).containsExactly(second, first);
        assertThat(queue.ended(1)).extracting(Render::id).containsExactly(second);
    }
}
