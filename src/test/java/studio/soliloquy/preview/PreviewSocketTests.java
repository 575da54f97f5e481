package studio.soliloquy.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import studio.soliloquy.StudioTest;
import studio.soliloquy.project.Project;
import studio.soliloquy.render.NumberedFrame;
import studio.soliloquy.render.QueueChanged;
import studio.soliloquy.render.Render;
import studio.soliloquy.render.RenderDoubles;
import studio.soliloquy.render.RenderId;
import studio.soliloquy.render.RenderQueue;
import studio.soliloquy.render.RenderState;
import studio.soliloquy.render.RenderStudio;
import studio.soliloquy.render.TestingAnimationModel;
import studio.soliloquy.video.Frame;
import tools.jackson.databind.JsonNode;

@StudioTest
@Import({RenderDoubles.class, RenderStudio.class, OpenDoor.class})
@TestPropertySource(
        properties = {
            "studio.preview.send-timeout=500ms",
            "studio.web.allowed-hosts=studio.example",
        })
class PreviewSocketTests {
    @Autowired
    private RenderQueue queue;

    @Autowired
    private RenderStudio studio;

    @Autowired
    private TestingAnimationModel model;

    @Autowired
    private Stages stages;

    @Autowired
    private Audience audience;

    @Autowired
    private ApplicationEventPublisher events;

    @LocalServerPort
    private int port;

    private final Semaphore frames = new Semaphore(0);
    private Project project;

    @BeforeEach
    void renderOnlyWhatIsAllowed() {
        project = studio.project(3);
        model.beforeFrame(index -> frames.acquireUninterruptibly());
    }

    @AfterEach
    void letEverythingEnd() throws InterruptedException {
        model.beforeFrame(index -> {});
        frames.release(1_000_000);
        for (Render render : queue.ofProject(project.id())) {
            studio.awaitEnd(render.id());
        }
        // What a deleted render leaves running must not take the next test's permits.
        while (!model.isAtRest()) {
            Thread.sleep(5);
        }
    }

    @Test
    void tellsHowARenderStandsAndThenEveryChange() throws InterruptedException {
        RenderId render = rendering(5);
        try (TestingWatcher watcher = new TestingWatcher(port)) {
            watcher.watch(render);

            JsonNode snapshot = watcher.nextText();
            assertThat(snapshot.get("type").asString()).isEqualTo("snapshot");
            assertThat(snapshot.get("seq").asInt()).isEqualTo(1);
            assertThat(snapshot.get("channel").asInt()).isPositive();
            assertThat(snapshot.get("render").get("id").asString()).isEqualTo(render.toString());
            assertThat(snapshot.get("render").get("state").asString()).isEqualTo("RENDERING");
            assertThat(snapshot.get("render").get("framesDone").asInt()).isEqualTo(5);
            assertThat(snapshot.get("render").get("failure").isNull()).isTrue();
            frames.release(1000);
            watcher.nextText(
                    message -> message.path("render").path("state").asString("").equals("DONE"));
            assertThat(watcher.told.stream().skip(1))
                    .allSatisfy(message ->
                            assertThat(message.get("type").asString()).isEqualTo("changed"));
            for (int index = 0; index < watcher.told.size(); index++) {
                assertThat(watcher.told.get(index).get("seq").asInt()).isEqualTo(index + 1);
            }
        }
    }

    @Test
    void showsFramesWhileTheyAreRendered() throws IOException, InterruptedException {
        model.beforeFrame(index -> {
            frames.acquireUninterruptibly();
            pauseLongerThanBetweenPictures();
        });
        RenderId render = rendering(5);
        try (TestingWatcher watcher = new TestingWatcher(port)) {
            watcher.watch(render);
            int channel = watcher.nextText().get("channel").asInt();
            watcher.nextPicture();
            for (int shown = 0; shown < 5; shown++) {
                frames.release(3);
                ByteBuffer picture = watcher.nextPicture();

                assertThat(picture.get()).isEqualTo((byte) 1);
                assertThat(picture.get()).isEqualTo((byte) 1);
                assertThat(picture.getShort()).isZero();
                assertThat(picture.getInt()).isEqualTo(channel);
                assertThat(numberIn(picture.slice(16, picture.limit() - 16))).isEqualTo(picture.getInt());
                assertThat(picture.getInt()).isEqualTo(75);
            }
        }
    }

    @Test
    void givesSnapshotAndLastPictureToWhoeverComesBack() throws InterruptedException {
        RenderId render = rendering(5);
        try (TestingWatcher watcher = new TestingWatcher(port)) {
            watcher.watch(render);
            watcher.nextText();
            watcher.nextPicture();
        }
        try (TestingWatcher watcher = new TestingWatcher(port)) {
            watcher.watch(render);

            JsonNode snapshot = watcher.nextText();
            assertThat(snapshot.get("type").asString()).isEqualTo("snapshot");
            assertThat(snapshot.get("seq").asInt()).isEqualTo(1);
            assertThat(watcher.nextPicture().remaining()).isGreaterThan(16);
        }
    }

    @Test
    void tellsOfARenderThatIsDeleted() throws InterruptedException {
        RenderId render = rendering(5);
        try (TestingWatcher watcher = new TestingWatcher(port)) {
            watcher.watch(render);
            int channel = watcher.nextText().get("channel").asInt();

            queue.delete(render);
            frames.release(1000);

            JsonNode deleted =
                    watcher.nextText(message -> message.get("type").asString().equals("deleted"));
            assertThat(deleted.get("channel").asInt()).isEqualTo(channel);
            assertThat(deleted.get("id").asString()).isEqualTo(render.toString());
        }
    }

    @Test
    void answersWhatItDoesNotUnderstandAndGoesOn() throws InterruptedException {
        RenderId render = rendering(1);
        try (TestingWatcher watcher = new TestingWatcher(port)) {
            watcher.say("{");
            watcher.say("{\"type\":\"watch\"}");
            watcher.watch(new RenderId(new UUID(0, 0)));
            watcher.watch(render);

            assertThat(watcher.nextText().get("code").asString()).isEqualTo("PREVIEW_MESSAGE_INVALID");
            assertThat(watcher.nextText().get("code").asString()).isEqualTo("PREVIEW_MESSAGE_INVALID");
            JsonNode unknown = watcher.nextText();
            assertThat(unknown.get("type").asString()).isEqualTo("error");
            assertThat(unknown.get("seq").asInt()).isEqualTo(3);
            assertThat(unknown.get("code").asString()).isEqualTo("RENDER_NOT_FOUND");
            assertThat(unknown.get("hint").asString()).isNotBlank();
            assertThat(watcher.nextText().get("type").asString()).isEqualTo("snapshot");
        }
    }

    @Test
    void endsAConnectionThatSaysTooMuch() throws Exception {
        try (TestingWatcher watcher = new TestingWatcher(port)) {
            watcher.say("{\"type\":\"" + "x".repeat(5000) + "\"}");

            assertThat(watcher.closed.get(60, TimeUnit.SECONDS)).isEqualTo(1009);
        }
    }

    @Test
    void saysNothingMoreOfWhatIsNoLongerWatched() throws InterruptedException {
        RenderId left = rendering(1);
        try (TestingWatcher watcher = new TestingWatcher(port)) {
            watcher.watch(left);
            watcher.nextText();
            watcher.say("{\"type\":\"unwatch\",\"render\":\"" + left + "\"}");
            watcher.say("{\"type\":\"unwatch\",\"render\":\"" + new UUID(0, 0) + "\"}");
            while (!audience.of(left).isEmpty()) {
                Thread.onSpinWait();
            }
            frames.release(1000);
            studio.awaitEnd(left);
            watcher.watch(left);

            assertThat(watcher.nextText(
                                    message -> message.get("type").asString().equals("snapshot"))
                            .get("render")
                            .get("state")
                            .asString())
                    .isEqualTo("DONE");
            assertThat(watcher.told.stream()
                            .filter(message -> message.path("render")
                                    .path("state")
                                    .asString("")
                                    .equals("MUXING")))
                    .isEmpty();
        }
    }

    @Test
    void neverWaitsForAClientThatReadsNothing() throws IOException, InterruptedException {
        RenderId render = rendering(1);
        try (TestingWatcher reader = new TestingWatcher(port);
                RawConnection silent = new RawConnection(port)) {
            reader.watch(render);
            reader.nextText();
            assertThat(silent.shakeHands("localhost:" + port, "http://localhost:" + port))
                    .isEqualTo(101);
            silent.say("{\"type\":\"watch\",\"render\":\"" + render + "\"}");
            awaitWatchers(render, 2);

            Frame noise = noise();
            for (int index = 0; index < 1000 || audience.of(render).size() > 1; index++) {
                stages.show(render, index, 75, noise);
                Thread.sleep(1);
            }

            // The silent one is gone by now, closed because its pictures could not be sent.
            frames.release(1000);
            reader.nextText(
                    message -> message.path("render").path("state").asString("").equals("DONE"));
            assertThat(queue.get(render).state()).isEqualTo(RenderState.DONE);
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "localhost:PORT, http://localhost:PORT, 101",
                "127.0.0.1:PORT, http://127.0.0.1:PORT, 101",
                "[::1]:PORT, http://[::1]:PORT, 101",
                "studio.example:PORT, http://studio.example:PORT, 101",
                "studio.example, http://studio.example, 101",
                "localhost:PORT, none, 403",
                "localhost:PORT, null, 403",
                "localhost:PORT, http://foreign.example:PORT, 403",
                "localhost:PORT, http://localhost:1, 403",
                "localhost:PORT, http://localhost, 403",
                "localhost:PORT, https://localhost:PORT, 403",
                "localhost:PORT, http://127.0.0.1:PORT, 403",
                "foreign.example:PORT, http://foreign.example:PORT, 403",
                "localhost.foreign.example:PORT, http://localhost.foreign.example:PORT, 403",
            })
    void letsOnlyItsOwnPagesConnect(String host, String origin, int status) throws IOException {
        try (RawConnection connection = new RawConnection(port)) {
            assertThat(connection.shakeHands(filled(host), filled(origin))).isEqualTo(status);
        }
    }

    @Test
    void tellsThoseWhoWatchTheQueueOfEveryStateButNotOfProgress() throws InterruptedException {
        try (TestingWatcher watcher = new TestingWatcher(port)) {
            watcher.say("{\"type\":\"watchQueue\"}");
            assertThat(watcher.nextText().toString()).isEqualTo("{\"type\":\"queueChanged\",\"seq\":1}");

            events.publishEvent(new QueueChanged());
            assertThat(watcher.nextText().get("seq").asInt()).isEqualTo(2);

            RenderId render = queue.submit(project.id()).id();
            assertThat(watcher.nextText().get("type").asString()).isEqualTo("queueChanged");
            frames.release(1000);
            studio.awaitEnd(render);
            queue.delete(render);
            assertThat(watcher.nextText().get("type").asString()).isEqualTo("queueChanged");

            watcher.say("{\"type\":\"unwatchQueue\"}");
            while (!audience.ofQueue().isEmpty()) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void forgetsThatSomebodyWatchedTheQueueWhoIsGone() throws InterruptedException {
        try (TestingWatcher watcher = new TestingWatcher(port)) {
            watcher.say("{\"type\":\"watchQueue\"}");
            watcher.nextText();
            assertThat(audience.ofQueue()).hasSize(1);
        }
        while (!audience.ofQueue().isEmpty()) {
            Thread.onSpinWait();
        }
    }

    private String filled(String pattern) {
        return pattern == null ? null : pattern.replace("PORT", String.valueOf(port));
    }

    /** A render of three seconds that waits after some frames. */
    private RenderId rendering(int count) throws InterruptedException {
        frames.release(count);
        RenderId id = queue.submit(project.id()).id();
        studio.await(id, render -> render.framesDone() == count);
        return id;
    }

    private static void pauseLongerThanBetweenPictures() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }

    private void awaitWatchers(RenderId render, int count) {
        while (audience.of(render).size() < count) {
            Thread.onSpinWait();
        }
    }

    private static Frame noise() {
        Frame frame = Frame.black(640, 360);
        new Random(1).nextBytes(frame.bgr());
        return frame;
    }

    private static int numberIn(ByteBuffer jpeg) throws IOException {
        byte[] bytes = new byte[jpeg.remaining()];
        jpeg.get(bytes);
        var image = ImageIO.read(new ByteArrayInputStream(bytes));
        Frame frame = Frame.black(image.getWidth(), image.getHeight());
        for (int y = 0; y < frame.height(); y++) {
            for (int x = 0; x < frame.width(); x++) {
                frame.bgr()[frame.offset(x, y)] = (byte) image.getRGB(x, y);
            }
        }
        return NumberedFrame.read(frame);
    }
}
