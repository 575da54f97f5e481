package studio.soliloquy.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import studio.soliloquy.PostgresTest;
import studio.soliloquy.Soliloquy;
import studio.soliloquy.TemporaryPostgres;
import studio.soliloquy.cluster.Cluster;
import studio.soliloquy.cluster.Node;
import studio.soliloquy.render.Render;
import studio.soliloquy.render.RenderDoubles;
import studio.soliloquy.render.RenderId;
import studio.soliloquy.render.RenderQueue;
import studio.soliloquy.render.RenderState;
import studio.soliloquy.render.RenderStudio;
import studio.soliloquy.render.TestingAnimationModel;
import tools.jackson.databind.JsonNode;

/** A node that only serves pages, and two that render; one PostgreSQL and one home. Segments are a second, 25 frames. */
@ExtendWith(PostgresTest.WherePostgresRuns.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NodesTests {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private static Path home;

    private final Map<String, Semaphore> frames = new ConcurrentHashMap<>();
    private final Set<String> rendering = ConcurrentHashMap.newKeySet();
    private Map<String, String> database;
    private ConfigurableApplicationContext pages;
    private ConfigurableApplicationContext first;
    private ConfigurableApplicationContext second;

    @BeforeAll
    void startNodes() {
        database = TemporaryPostgres.freshDatabase();
        pages = start("pages", 0);
        first = start("first", 1);
        second = start("second", 1);
    }

    @AfterAll
    void stopNodes() {
        for (ConfigurableApplicationContext node : new ConfigurableApplicationContext[] {second, first, pages}) {
            if (node != null) {
                node.close();
            }
        }
    }

    /** What was rendered in one test takes no permits of the next. */
    @AfterEach
    void letEverythingEnd() {
        frames.values().forEach(permits -> permits.release(1_000_000));
        await(() -> model(first).isAtRest() && model(second).isAtRest());
        rendering.clear();
        frames.values().forEach(Semaphore::drainPermits);
    }

    @Test
    void knowEachOther() {
        assertThat(pages.getBean(Cluster.class).nodes())
                .extracting(Node::name)
                .containsExactly("first", "pages", "second");
        assertThat(pages.getBean(Cluster.class).nodes()).extracting(Node::slots).containsExactly(1, 0, 1);
    }

    @Test
    void showAndTellOnOneWhatAnotherRenders() throws InterruptedException {
        RenderId render = submit(0.9);
        try (TestingWatcher watcher = new TestingWatcher(port(pages))) {
            watcher.watch(render);
            assertThat(watcher.nextText().get("type").asString()).isEqualTo("snapshot");
            for (int frame = 0; frame < 20; frame++) {
                frames.values().forEach(permits -> permits.release(1));
                Thread.sleep(100);
            }

            // In the middle of the only segment, of which the database knows nothing yet.
            JsonNode told = watcher.nextText(message -> done(message) >= 5);
            assertThat(done(told)).isLessThan(23);
            assertThat(watcher.nextPicture().getInt(12)).isEqualTo(23);
            assertThat(watcher.nextPicture().getInt(8)).isBetween(0, 22);
            frames.values().forEach(permits -> permits.release(1000));
            JsonNode last = watcher.nextText(
                    message -> message.path("render").path("state").asString("").equals("DONE"));
            assertThat(done(last)).isEqualTo(23);
        }
        assertThat(pages.getBean(RenderQueue.class).video(render)).isNotEmptyFile();
    }

    @Test
    void countTheFramesOfAllTogether() throws InterruptedException {
        frames.values().forEach(permits -> permits.release(10));
        RenderId render = submit(4);

        Render seen = studio(pages).await(render, at -> at.framesDone() == 20);

        assertThat(rendering).containsExactlyInAnyOrder("first", "second");
        assertThat(seen.state()).isEqualTo(RenderState.RENDERING);
        assertThat(studio(first).await(render, at -> at.framesDone() == 20).framesDone())
                .isEqualTo(20);
        assertThat(studio(second).await(render, at -> at.framesDone() == 20).framesDone())
                .isEqualTo(20);
        frames.values().forEach(permits -> permits.release(1000));
        assertThat(studio(pages).awaitEnd(render).framesDone()).isEqualTo(100);
    }

    @Test
    void hearThatARenderIsCancelledSomewhereElse() throws InterruptedException {
        frames.values().forEach(permits -> permits.release(3));
        RenderId render = submit(2);
        studio(pages).await(render, at -> at.framesDone() == 6);
        try (TestingWatcher watcher = new TestingWatcher(port(first))) {
            watcher.watch(render);
            watcher.nextText();

            pages.getBean(RenderQueue.class).cancel(render);

            watcher.nextText(
                    message -> message.path("render").path("state").asString("").equals("CANCELLED"));
        }
        frames.values().forEach(permits -> permits.release(1000));
        await(() -> model(first).isAtRest() && model(second).isAtRest());
        assertThat(pages.getBean(RenderQueue.class).get(render).framesDone()).isLessThan(50);
    }

    @Test
    void hearThatARenderIsDeletedSomewhereElse() throws InterruptedException {
        frames.values().forEach(permits -> permits.release(1000));
        RenderId render = submit(1);
        studio(pages).awaitEnd(render);
        try (TestingWatcher watcher = new TestingWatcher(port(pages))) {
            watcher.watch(render);
            watcher.nextText();

            second.getBean(RenderQueue.class).delete(render);

            assertThat(watcher.nextText(
                                    message -> message.get("type").asString().equals("deleted"))
                            .get("id")
                            .asString())
                    .isEqualTo(render.toString());
        }
    }

    private RenderId submit(double seconds) {
        return pages.getBean(RenderQueue.class)
                .submit(studio(pages).project(seconds).id())
                .id();
    }

    private ConfigurableApplicationContext start(String name, int slots) {
        Map<String, Object> settings = new HashMap<>(database);
        settings.put("studio.home", home.toString());
        settings.put("studio.cluster.node", name);
        settings.put("studio.device.cpu-slots", slots);
        settings.put("studio.render.segment-seconds", 1);
        settings.put("server.port", 0);
        ConfigurableApplicationContext node = new SpringApplicationBuilder(
                        Soliloquy.class, RenderDoubles.class, RenderStudio.class)
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
        Semaphore permits = new Semaphore(0);
        frames.put(name, permits);
        model(node).beforeFrame(index -> {
            rendering.add(name);
            permits.acquireUninterruptibly();
        });
        return node;
    }

    private static RenderStudio studio(ConfigurableApplicationContext node) {
        return node.getBean(RenderStudio.class);
    }

    private static TestingAnimationModel model(ConfigurableApplicationContext node) {
        return node.getBean(TestingAnimationModel.class);
    }

    private static int port(ConfigurableApplicationContext node) {
        return Integer.parseInt(node.getEnvironment().getProperty("local.server.port"));
    }

    private static int done(JsonNode message) {
        return message.path("render").path("framesDone").asInt(0);
    }

    private static void await(BooleanSupplier wanted) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!wanted.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("It did not come to that");
            }
            Thread.onSpinWait();
        }
    }
}
