package studio.soliloquy.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.soliloquy.running.ResidentMemory;
import studio.soliloquy.running.StudioProcess;
import studio.soliloquy.running.StudioUser;
import studio.soliloquy.running.TestMedia;
import tools.jackson.databind.JsonNode;

/** Fifty watch one render, ten of them without reading anything of what they are sent. */
class WatchersIT {
    private static final int WATCHERS = 50;
    private static final int SILENT = 10;
    private static final int REPETITIONS = 7;

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void requireAFace() {
        TestMedia.assumeAvailable();
    }

    @Test
    @Tag("faults")
    void losesNoMessageOfThoseWhoRead() throws Exception {
        try (StudioProcess studio = studio().start()) {
            StudioUser user = new StudioUser(studio);
            watched(studio, user, project(user, 12), WATCHERS, SILENT);
        }
    }

    @Test
    @Tag("faults")
    void areNoBurdenToTheRender() throws Exception {
        try (StudioProcess studio = studio().fast().start()) {
            StudioUser user = new StudioUser(studio);
            String project = project(user, 40);
            watched(studio, user, project, 1, 0);
            List<Double> ratios = new ArrayList<>();
            List<Double> work = new ArrayList<>();
            long mostWithOne = 0;
            long mostWithMany = 0;
            for (int i = 0; i < REPETITIONS; i++) {
                ResidentMemory memory = ResidentMemory.watch(studio);
                Duration begun = studio.processorTime();
                double one = watched(studio, user, project, 1, 0);
                Duration between = studio.processorTime();
                mostWithOne = Math.max(mostWithOne, memory.stop());
                memory = ResidentMemory.watch(studio);
                double many = watched(studio, user, project, WATCHERS, SILENT);
                Duration ended = studio.processorTime();
                mostWithMany = Math.max(mostWithMany, memory.stop());
                ratios.add(many / one);
                work.add((double) ended.minus(between).toMillis()
                        / between.minus(begun).toMillis());
            }
            FaultFigures.add(
                    "seconds of a render with 50 watchers on this machine, 10 of them stalled, over one's; median of "
                            + REPETITIONS + " pairs in turns",
                    "%.3f of %s".formatted(median(ratios), rounded(ratios)));
            FaultFigures.add(
                    "… the studio's own processor time, without that of those who watch",
                    "%.3f of %s".formatted(median(work), rounded(work)));
            FaultFigures.add("resident memory at most, one watcher", "%.0f MB".formatted(mostWithOne / 1e6));
            FaultFigures.add("resident memory at most, 50 watchers", "%.0f MB".formatted(mostWithMany / 1e6));
        }
    }

    /** @return the seconds from the first frame to the last */
    private double watched(StudioProcess studio, StudioUser user, String project, int watchers, int silent)
            throws Exception {
        List<Watcher> all = new ArrayList<>();
        String render = user.render(project);
        try {
            for (int i = 0; i < watchers; i++) {
                all.add(Watcher.of(client, studio, render, i >= silent));
            }
            List<Watcher> reading = all.subList(silent, watchers);
            JsonNode done = user.awaitDone(render);
            for (Watcher watcher : reading) {
                JsonNode end = watcher.end().get(60, TimeUnit.SECONDS);
                assertThat(end.path("render").path("id").asString()).isEqualTo(render);
                assertThat(watcher.trouble()).isEmpty();
            }
            return Duration.between(
                                    Instant.parse(done.path("startedAt").asString()),
                                    Instant.parse(done.path("finishedAt").asString()))
                            .toMillis()
                    / 1000.0;
        } finally {
            all.forEach(Watcher::close);
        }
    }

    private Studio studio() throws Exception {
        Path home = Files.createDirectory(folder.resolve("home"));
        return Studio.at(home, QueueDatabase.file(home));
    }

    private String project(StudioUser user, double seconds) throws Exception {
        String portrait = user.upload(TestMedia.portrait(folder.resolve("face.png"), 640, 360));
        String speech = user.upload(TestMedia.speech(folder.resolve("speech.wav"), seconds));
        return user.createProject("Watched", portrait, speech);
    }

    private static List<String> rounded(List<Double> values) {
        return values.stream().map("%.3f"::formatted).toList();
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
