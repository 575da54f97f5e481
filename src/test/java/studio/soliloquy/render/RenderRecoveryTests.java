package studio.soliloquy.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import studio.soliloquy.Soliloquy;
import studio.soliloquy.video.FrameRange;

/** What is left of a render when the studio is stopped in the middle of it. Segments are a second, 25 frames, long. */
class RenderRecoveryTests {
    private static final double SECONDS = 4;
    private static final int STOP_AT = 60;

    @TempDir
    private Path home;

    @Test
    void goesOnAtTheFirstUnfinishedSegmentAfterAStop() throws Exception {
        RenderId id = renderUntilStopped();

        assertGoesOnWhereItWas(id);
    }

    @Test
    void queuesAgainWhatTheQueueHasLost() throws Exception {
        RenderId id = renderUntilStopped();
        sql("delete from gpu_tasks");

        assertGoesOnWhereItWas(id);
    }

    @Test
    void rendersOnceMoreAfterTheQueueWasStoppedAndStarted() throws Exception {
        try (ConfigurableApplicationContext studio = start()) {
            Schedulers schedulers = studio.getBean(Schedulers.class);
            schedulers.stop();
            schedulers.start();
            RenderStudio actions = studio.getBean(RenderStudio.class);

            RenderId id = studio.getBean(RenderQueue.class)
                    .submit(actions.project(SECONDS).id())
                    .id();

            assertThat(actions.awaitEnd(id).state()).isEqualTo(RenderState.DONE);
        }
    }

    private void assertGoesOnWhereItWas(RenderId id) throws InterruptedException {
        try (ConfigurableApplicationContext studio = start()) {
            RenderQueue queue = studio.getBean(RenderQueue.class);
            RenderStudio actions = studio.getBean(RenderStudio.class);
            TestingAnimationModel model = studio.getBean(TestingAnimationModel.class);

            Render done = actions.awaitEnd(id);

            assertThat(done.state()).isEqualTo(RenderState.DONE);
            assertThat(model.asked).containsExactly(new FrameRange(50, 75), new FrameRange(75, 100));
            RenderId again = queue.submit(done.project()).id();
            actions.awaitEnd(again);
            assertThat(queue.video(id)).hasSameBinaryContentAs(queue.video(again));
            QueueTest.eventually(() -> isEmpty(home.resolve("data/jobs")));
        }
    }

    private static boolean isEmpty(Path folder) {
        return folder.toFile().list().length == 0;
    }

    private RenderId renderUntilStopped() throws InterruptedException {
        CountDownLatch reached = new CountDownLatch(1);
        try (ConfigurableApplicationContext studio = start()) {
            studio.getBean(TestingAnimationModel.class).beforeFrame(index -> {
                if (index == STOP_AT) {
                    reached.countDown();
                    awaitStop(studio.getBean(Schedulers.class));
                }
            });
            RenderId id = studio.getBean(RenderQueue.class)
                    .submit(studio.getBean(RenderStudio.class).project(SECONDS).id())
                    .id();
            reached.await();
            return id;
        }
    }

    private static void awaitStop(Schedulers schedulers) {
        while (schedulers.isRunning()) {
            Thread.onSpinWait();
        }
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Soliloquy.class, RenderDoubles.class, RenderStudio.class)
                .run("--studio.home=" + home, "--server.port=0", "--studio.render.segment-seconds=1");
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:h2:file:" + home.resolve("data/studio"), "sa", "");
                Statement execution = connection.createStatement()) {
            assertThat(execution.executeUpdate(statement)).isPositive();
        }
    }
}
