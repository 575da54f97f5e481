package studio.soliloquy.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.soliloquy.running.StudioProcess;
import studio.soliloquy.running.StudioUser;
import studio.soliloquy.running.TestMedia;
import tools.jackson.databind.JsonNode;

/** Two hundred jobs wait while one renders. */
class ManyJobsIT {
    private static final int WAITING = 200;
    private static final int REQUESTS = 200;

    @TempDir
    private Path folder;

    @BeforeEach
    void requireAFace() {
        TestMedia.assumeAvailable();
    }

    @Test
    @Tag("faults")
    void rendersWhatIsMadeUrgentBeforeAllThatWait() throws Exception {
        try (StudioProcess process = studio().start()) {
            StudioUser user = new StudioUser(process);
            Queued queued = submitAll(user, 120);
            String urgent = queued.waiting().get(WAITING - 1);

            StudioUser.accepted(user.client().patchJson("/api/v1/renders/" + urgent, "{\"priority\": \"HIGH\"}"));
            user.awaitDone(urgent);

            assertThat(StudioUser.state(user.find(queued.running()))).isNotEqualTo("DONE");
            assertThat(queued.waiting().subList(0, WAITING - 1))
                    .noneMatch(render -> StudioUser.state(user.find(render)).equals("DONE"));
            process.kill();
        }
    }

    @Test
    @Tag("faults")
    void keepPagesAndApiQuick() throws Exception {
        try (StudioProcess process = studio().fast().start()) {
            StudioUser user = new StudioUser(process);
            Queued queued = submitAll(user, 1800);
            Map<String, String> addresses = new LinkedHashMap<>();
            addresses.put("the projects page", "/");
            addresses.put("the project's page", "/projects/" + queued.project());
            addresses.put("the queue's page", "/queue");
            addresses.put("GET /queue", "/api/v1/queue");
            addresses.put("GET /projects/{id}/renders", "/api/v1/projects/" + queued.project() + "/renders");
            addresses.put("GET /renders/{id}", "/api/v1/renders/" + queued.running());
            addresses.forEach((name, address) ->
                    measure(name, () -> user.client().get(address).statusCode()));
            List<String> waiting = queued.waiting();
            int[] turn = {0};
            measure(
                    "PATCH /renders/{id}",
                    () -> user.client()
                            .patchJson(
                                    "/api/v1/renders/" + waiting.get(turn[0]++ % WAITING),
                                    "{\"priority\": \"" + (turn[0] % 2 == 0 ? "LOW" : "NORMAL") + "\"}")
                            .statusCode());
            measureUrgency(user, queued);
            process.kill();
        }
    }

    private interface Request {
        int send();
    }

    private static void measure(String name, Request request) {
        for (int i = 0; i < REQUESTS / 4; i++) {
            assertThat(request.send()).as(name).isEqualTo(200);
        }
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            long begin = System.nanoTime();
            assertThat(request.send()).as(name).isEqualTo(200);
            nanos.add(System.nanoTime() - begin);
        }
        List<Long> sorted = nanos.stream().sorted().toList();
        FaultFigures.add(
                name + " with " + WAITING + " jobs waiting and one rendering",
                "median %.0f ms, p95 %.0f ms"
                        .formatted(sorted.get(REQUESTS / 2) / 1e6, sorted.get(REQUESTS * 95 / 100) / 1e6));
    }

    /** How much of the running job is rendered between the wish and the first frame of the urgent job. */
    private static void measureUrgency(StudioUser user, Queued queued) throws Exception {
        String urgent = queued.waiting().get(WAITING - 1);
        int before = framesDone(user.find(queued.running()));
        StudioUser.accepted(user.client().patchJson("/api/v1/renders/" + urgent, "{\"priority\": \"HIGH\"}"));
        JsonNode prepared = user.await(urgent, now -> now.path("frameCount").asInt() > 0);
        int whenPrepared = framesDone(user.find(queued.running()));
        user.await(urgent, now -> framesDone(now) > 0);
        int whenBegun = framesDone(user.find(queued.running()));
        FaultFigures.add(
                "frames of the running job from the wish for another to its being prepared, and from there to its first"
                        + " frame; a segment has 25",
                (whenPrepared - before) + " and " + (whenBegun - whenPrepared) + " (state then "
                        + StudioUser.state(prepared) + ")");
    }

    private static int framesDone(JsonNode render) {
        return render.path("framesDone").asInt();
    }

    private Studio studio() throws Exception {
        Path home = Files.createDirectory(folder.resolve("home"));
        return Studio.at(home, QueueDatabase.file(home));
    }

    private Queued submitAll(StudioUser user, double seconds) throws Exception {
        String running = user.render(Studio.project(user, folder, seconds));
        user.await(running, now -> framesDone(now) > 0);
        String project = Studio.project(user, folder, 2);
        // Submitting takes long on a slow machine: nothing is to be done before all are there.
        StudioUser.accepted(user.client().post("/api/v1/queue/pause"));
        List<String> waiting = new ArrayList<>();
        for (int i = 0; i < WAITING; i++) {
            waiting.add(user.render(project));
        }
        int before = framesDone(user.find(running));
        StudioUser.accepted(user.client().post("/api/v1/queue/resume"));
        user.await(running, now -> framesDone(now) > before);
        return new Queued(project, running, waiting);
    }

    /** @param project of those that wait */
    private record Queued(String project, String running, List<String> waiting) {}
}
