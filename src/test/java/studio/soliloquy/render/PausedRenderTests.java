package studio.soliloquy.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import studio.soliloquy.video.FrameRange;

class PausedRenderTests extends QueueTest {
    @Autowired
    private JdbcClient sql;

    @Test
    void freesTheDeviceAndGoesOnWithWhatIsNotDone() throws InterruptedException {
        CountDownLatch reached = slowFrom(60);
        RenderId id = submit(4);
        reached.await();

        assertThat(queue.pause(id).state()).isEqualTo(RenderState.PAUSED);
        forgetWhatWasRendered();
        awaitDone(submit(0.2));
        int done = queue.get(id).framesDone();
        forgetWhatWasRendered();
        assertThat(queue.resume(id).state()).isEqualTo(RenderState.RENDERING);

        awaitDone(id);
        assertThat(done).isIn(50, 75);
        assertThat(asked())
                .hasSize((100 - done) / 25)
                .allSatisfy(range -> assertThat(range.start()).isGreaterThanOrEqualTo(done));
        assertWhole(id);
    }

    /** As after a start without the device that a render was submitted for. */
    @Test
    void waitsInWordsForADeviceThatIsNotThereAndKeepsNobodyElseWaiting() throws InterruptedException {
        queue.pauseAll();
        RenderId id = submit(0.2);
        boundTo("cuda:0", id);
        queue.resumeAll();

        Render waiting =
                studio.await(id, render -> render.notice().isPresent() && render.state() == RenderState.QUEUED);
        assertThat(waiting.notice().orElseThrow().code()).isEqualTo("DEVICE_NOT_AVAILABLE");
        assertThat(waiting.device()).isEqualTo("cuda:0");
        awaitDone(submit(0.2), submit(0.2), submit(0.2));
        assertThat(queue.get(id).state()).isEqualTo(RenderState.QUEUED);

        boundTo("cpu", id);
        awaitDone(id);
        assertThat(queue.get(id).notice()).isEmpty();
    }

    private void boundTo(String device, RenderId id) {
        sql.sql("update render_job set device = ? where id = ?")
                .params(device, id.value())
                .update();
        sql.sql("update cpu_tasks set device = ? where task_instance = ?")
                .params(device, id.toString())
                .update();
    }

    @Test
    void losesNothingWhenItIsResumedBeforeItHasStopped() throws InterruptedException {
        Held held = holdAt(30);
        RenderId id = submit(3);
        held.reached().await();

        queue.pause(id);
        queue.resume(id);
        queue.pause(id);
        held.goOn().countDown();
        queue.resume(id);

        awaitDone(id);
        assertWhole(id);
    }

    @Test
    void keepsASegmentThatIsFinishedWhenItIsPaused() throws InterruptedException {
        CountDownLatch paused = new CountDownLatch(1);
        CountDownLatch reached = new CountDownLatch(1);
        model.beforeFrame(index -> {
            if (index == 24) {
                reached.countDown();
                await(paused);
            }
        });
        RenderId id = submit(1);
        reached.await();
        queue.pause(id);
        paused.countDown();
        eventually(model::isAtRest);
        queue.resume(id);

        awaitDone(id);
        assertWhole(id);
    }

    @Test
    void waitsAsLongAsItIsPaused() throws InterruptedException {
        Held held = holdAt(0);
        RenderId first = submit(0.2);
        held.reached().await();
        RenderId paused = submit(0.2);
        RenderId other = submit(0.2);

        queue.pause(paused);
        assertThat(queue.pause(paused).state()).isEqualTo(RenderState.PAUSED);
        held.goOn().countDown();
        awaitDone(first, other);

        assertThat(queue.get(paused).state()).isEqualTo(RenderState.PAUSED);
        assertThat(order()).containsExactly(paused);
        queue.resume(paused);
        awaitDone(paused);
    }

    @Test
    void mayBeCancelledAndBegunAnew() throws InterruptedException {
        CountDownLatch reached = slowFrom(30);
        RenderId id = submit(3);
        reached.await();
        queue.pause(id);

        assertThat(queue.cancel(id).state()).isEqualTo(RenderState.CANCELLED);
        awaitGone(folder(id));
        refuses(RenderError.RENDER_TRANSITION_ILLEGAL, () -> queue.resume(id));
        refuses(RenderError.RENDER_TRANSITION_ILLEGAL, () -> queue.pause(id));
        model.beforeFrame(index -> {});
        Render again = queue.retry(id);

        assertThat(again.state()).isEqualTo(RenderState.QUEUED);
        assertThat(again.framesDone()).isZero();
        assertThat(again.finishedAt()).isEmpty();
        awaitDone(id);
        assertWhole(id);
    }

    @Test
    void stopsWithTheWholeQueueAndGoesOnWithIt() throws InterruptedException {
        CountDownLatch reached = slowFrom(60);
        RenderId running = submit(4);
        reached.await();

        assertThat(queue.pauseAll().paused()).isTrue();
        forgetWhatWasRendered();
        RenderId waiting = submit(0.2);
        assertThat(queue.pauseAll().renders()).extracting(Render::id).containsExactly(running, waiting);
        assertThat(queue.get(running).state()).isEqualTo(RenderState.RENDERING);
        assertThat(asked()).isEmpty();

        assertThat(queue.resumeAll().paused()).isFalse();
        awaitDone(running, waiting);
        assertWhole(running);
        assertWhole(waiting);
        assertThat(asked())
                .contains(new FrameRange(75, 100), new FrameRange(0, 5))
                .doesNotContain(new FrameRange(25, 50));
    }

    @Test
    void staysPausedWhenTheQueueGoesOn() throws InterruptedException {
        queue.pauseAll();
        RenderId paused = submit(0.2);
        RenderId other = submit(0.2);
        queue.pause(paused);

        queue.resumeAll();

        awaitDone(other);
        assertThat(queue.get(paused).state()).isEqualTo(RenderState.PAUSED);
    }

    @Test
    void canNeitherBePausedNorResumedAtItsEnd() throws InterruptedException {
        RenderId id = submit(0.2);
        awaitDone(id);

        refuses(RenderError.RENDER_TRANSITION_ILLEGAL, () -> queue.pause(id));
        refuses(RenderError.RENDER_TRANSITION_ILLEGAL, () -> queue.resume(id));
        refuses(RenderError.RENDER_TRANSITION_ILLEGAL, () -> queue.retry(id));
        refuses(RenderError.RENDER_TRANSITION_ILLEGAL, () -> queue.prioritise(id, Priority.HIGH));
    }
}
