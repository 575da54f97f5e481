package studio.soliloquy.animation.synctalk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import studio.soliloquy.animation.AnimationSession;
import studio.soliloquy.animation.Template;
import studio.soliloquy.animation.network.InMemoryLimits;
import studio.soliloquy.animation.network.InMemoryTunings;
import studio.soliloquy.animation.synctalk.checkpoint.GoldenModels;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.model.network.Network;
import studio.soliloquy.model.network.NetworkCall;
import studio.soliloquy.video.FrameRange;
import studio.soliloquy.video.VideoEncoder;
import studio.soliloquy.video.VideoSettings;

/**
 * Measures what all around the network costs: frames per second from the template's files to an H.264 file over runs of
 * the bare network per second, in turns within one process. Not part of the ordinary tests; {@code ./mvnw verify
 * -Pfigures} runs it and writes {@code target/figures-synctalk.md}.
 */
@Tag("figures")
class SyncTalkFiguresIT {
    private static final int FRAMES = Integer.getInteger("figures.synctalk-frames", 200);
    private static final int REPETITIONS = 5;

    @TempDir
    private Path home;

    private final int threads = Runtime.getRuntime().availableProcessors();

    @Test
    void measuresFramesPerSecondOverRunsOfTheBareNetwork() throws IOException {
        GoldenModels golden = new GoldenModels(home);
        ModelDescriptor model = golden.generator();
        List<Double> bare = new ArrayList<>();
        List<Double> whole = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        try (Network network = golden.studio().open(model, Generator.FILE);
                AnimationSession session = open(golden, model)) {
            runsPerSecond(network, FRAMES / 4);
            framesPerSecond(session, FRAMES / 4);
            for (int i = 0; i < REPETITIONS; i++) {
                bare.add(runsPerSecond(network, FRAMES));
                whole.add(framesPerSecond(session, FRAMES));
                ratios.add(whole.get(i) / bare.get(i));
            }
        }
        List<String> lines = List.of(
                "| figure | measured |",
                "|---|---|",
                line("synctalk, bare network on " + threads + " threads", "%.1f runs/s", bare),
                line("synctalk at 1280x720, template files to H.264", "%.1f frames/s", whole),
                line("the one over the other, median of pairs", "%.3f", ratios));
        Files.write(Path.of("target", "figures-synctalk.md"), lines);
        lines.forEach(System.out::println);
    }

    private AnimationSession open(GoldenModels golden, ModelDescriptor model) {
        SyncTalkSettings settings = new SyncTalkSettings(threads, DataSize.ofMegabytes(256), DataSize.ofMegabytes(256));
        return new SyncTalk(
                        golden.studio().models(),
                        golden.studio().networks(),
                        new InMemoryLimits(),
                        new InMemoryTunings(),
                        settings)
                .open(
                        model,
                        new Template(Golden.templateSet()),
                        TestingStudio.speech(FRAMES, Optional.of(Golden.packageFeatures())),
                        TestingStudio.parameters(Map.of()),
                        TestingStudio.lease());
    }

    /** As many threads as a session has, each with a call of its own. */
    private double runsPerSecond(Network network, int runs) {
        List<NetworkCall> calls = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            calls.add(network.call(1));
        }
        long started = System.nanoTime();
        CompletableFuture.allOf(calls.stream()
                        .map(call -> CompletableFuture.runAsync(() -> run(call, runs / threads), this::start))
                        .toArray(CompletableFuture[]::new))
                .join();
        double seconds = (System.nanoTime() - started) / 1e9;
        calls.forEach(NetworkCall::close);
        return runs / threads * threads / seconds;
    }

    private void start(Runnable work) {
        new Thread(work, "bare network").start();
    }

    private static void run(NetworkCall call, int times) {
        for (int i = 0; i < times; i++) {
            call.run();
        }
    }

    private double framesPerSecond(AnimationSession session, int frames) {
        Path video = home.resolve("frames.mp4");
        long started = System.nanoTime();
        try (VideoEncoder encoder = new VideoEncoder(video, session.format(), VideoSettings.defaults())) {
            session.animate(new FrameRange(0, frames), encoder);
            encoder.finish();
        }
        return frames / ((System.nanoTime() - started) / 1e9);
    }

    private static String line(String figure, String format, List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return "| " + figure + " | " + String.format(Locale.ROOT, format, sorted.get(sorted.size() / 2)) + " |";
    }
}
