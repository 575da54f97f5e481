package studio.soliloquy.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import studio.soliloquy.video.FrameRange;

/** What is left of a render when the studio ends in the middle of it. Segments are a second, 25 frames, long. */
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
    void goesOnAtTheFirstUnfinishedSegmentAfterAKill() throws Exception {
        RenderId id = renderUntilKilled();

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
        try (ConfigurableApplicationContext studio = RenderingProcess.start(home.toString())) {
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
        try (ConfigurableApplicationContext studio = RenderingProcess.start(home.toString())) {
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
        try (ConfigurableApplicationContext studio = RenderingProcess.start(home.toString())) {
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

    private RenderId renderUntilKilled() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        RenderingProcess.class.getName(),
                        home.toString(),
                        String.valueOf(SECONDS))
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        // ONNX Runtime ends a process whose command line has more than 4096 characters.
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        Process studio = builder.start();
        RenderId id = null;
        try (BufferedReader words = studio.inputReader()) {
            for (String line = words.readLine(); line != null; line = words.readLine()) {
                if (line.startsWith("render ")) {
                    id = new RenderId(UUID.fromString(line.substring("render ".length())));
                }
                if (line.equals("frame " + STOP_AT)) {
                    break;
                }
            }
        } finally {
            studio.destroyForcibly();
            studio.waitFor();
        }
        assertThat(id).isNotNull();
        return id;
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:h2:file:" + home.resolve("data/studio"), "sa", "");
                Statement execution = connection.createStatement()) {
            assertThat(execution.executeUpdate(statement)).isPositive();
        }
    }
}
