package studio.soliloquy.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.soliloquy.running.ResidentMemory;
import studio.soliloquy.running.StudioProcess;
import studio.soliloquy.running.StudioUser;
import studio.soliloquy.running.TestMedia;
import tools.jackson.databind.JsonNode;

/**
 * Measures the studio as a user gets it: the jar in a process of its own, driven through its public API. Not part of the
 * ordinary tests; {@code ./mvnw verify -Pfigures} runs it and writes {@code target/figures.md}.
 */
@Tag("figures")
class StudioFiguresIT {
    private static final int REPETITIONS = 5;

    private final List<String> lines = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void measuresSpeedLatencyMemoryAndStart() throws Exception {
        lines.add("| figure | measured |");
        lines.add("|---|---|");
        try (StudioProcess studio = StudioProcess.startJar(Files.createDirectory(folder.resolve("speed")))) {
            add("start to first page", "%.1f s", studio.firstPageAfter().toMillis() / 1000.0);
            speedAndLatency(studio);
        }
        int longMinutes = Integer.getInteger("figures.long-minutes", 30);
        double oneMinute = peakMegabytesWhileRendering(1);
        double manyMinutes = peakMegabytesWhileRendering(longMinutes);
        add("resident memory at most, 1 minute of sound", "%.0f MB", oneMinute);
        add("resident memory at most, " + longMinutes + " minutes of sound", "%.0f MB", manyMinutes);
        add("the one over the other", "%.3f", manyMinutes / oneMinute);
        Files.write(Path.of("target", "figures.md"), lines);
        lines.forEach(System.out::println);
    }

    private void speedAndLatency(StudioProcess studio) throws IOException, InterruptedException {
        StudioUser user = new StudioUser(studio);
        String portrait = user.upload(TestMedia.portrait(folder.resolve("face.png"), 1280, 720));
        String sentence = user.upload(TestMedia.speech(folder.resolve("sentence.wav"), 6));
        String minute = user.upload(TestMedia.speech(folder.resolve("minute.wav"), 60));
        String shortWork = user.createProject("A sentence", portrait, sentence);
        String longWork = user.createProject("A minute", portrait, minute);
        user.awaitDone(user.render(shortWork));

        List<Double> latencies = new ArrayList<>();
        List<Double> speeds = new ArrayList<>();
        for (int i = 0; i < REPETITIONS; i++) {
            latencies.add(FirstPreview.millisecondsFromRenderOf(studio, shortWork));
            speeds.add(framesPerSecond(user.awaitDone(user.render(longWork))));
        }
        add("Render to first preview frame, warm, 6 s of sound", "%.0f ms", median(latencies));
        add("mesh-warp at 1280x720, Render to finished MP4, 60 s of sound", "%.1f frames/s", median(speeds));
    }

    private static double framesPerSecond(JsonNode render) {
        Duration taken = Duration.between(
                Instant.parse(render.path("submittedAt").asString()),
                Instant.parse(render.path("finishedAt").asString()));
        return render.path("frameCount").asInt() / (taken.toMillis() / 1000.0);
    }

    /** A process of its own for each length, so that one does not inherit the other's heap. */
    private double peakMegabytesWhileRendering(int minutes) throws IOException, InterruptedException {
        Path home = Files.createDirectory(folder.resolve("memory-" + minutes));
        try (StudioProcess studio = StudioProcess.startJar(home)) {
            StudioUser user = new StudioUser(studio);
            String portrait = user.upload(TestMedia.portrait(home.resolve("face.png"), 640, 360));
            String sound = user.upload(TestMedia.speech(home.resolve("sound.wav"), minutes * 60));
            String render = user.render(user.createProject("Memory", portrait, sound));
            ResidentMemory memory = ResidentMemory.watch(studio);
            user.awaitDone(render);
            return memory.stop() / 1e6;
        }
    }

    private void add(String figure, String format, double value) {
        lines.add("| " + figure + " | " + String.format(Locale.ROOT, format, value) + " |");
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
