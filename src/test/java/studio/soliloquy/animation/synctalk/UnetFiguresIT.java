package studio.soliloquy.animation.synctalk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import studio.soliloquy.animation.StageTimes;
import studio.soliloquy.animation.Template;
import studio.soliloquy.animation.network.InMemoryLimits;
import studio.soliloquy.animation.network.InMemoryTunings;
import studio.soliloquy.animation.synctalk.checkpoint.GoldenModels;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.model.network.Network;
import studio.soliloquy.model.network.NetworkCall;
import studio.soliloquy.model.network.TestingNetworks;
import studio.soliloquy.model.network.Tuning;
import studio.soliloquy.template.TemplateSet;
import studio.soliloquy.video.FrameRange;

/**
 * Measures the network as the studio runs it, in turns within one process: the stage of a session (inputs filled, network
 * run) over bare runs, and graphs of other shapes over the plain one. Not part of the ordinary tests; {@code ./mvnw verify
 * -Pfigures} runs it and writes {@code target/figures-unet.md}.
 */
@Tag("figures")
class UnetFiguresIT {
    /** Several times the template frames, so that these come again. */
    private static final int FRAMES = Integer.getInteger("figures.unet-frames", 24);

    private static final int REPETITIONS = Integer.getInteger("figures.unet-repetitions", 7);
    private static final int TEMPLATES = 4;

    @TempDir
    private Path home;

    private final int threads = Runtime.getRuntime().availableProcessors();
    private final Map<String, List<Double>> rates = new LinkedHashMap<>();

    @Test
    void measuresTheStageAndTheGraphs() throws IOException {
        GoldenModels golden = new GoldenModels(home);
        ModelDescriptor model = golden.generator();
        Path lean = golden.studio().models().file(model, Generator.FILE);
        Path plain = golden.plainGenerator();
        Tuning tuning = Tuning.oneCoreACall(threads);
        try (Network bare = TestingNetworks.onnx().open(lean, TestingNetworks.processor(), tuning);
                Network former = TestingNetworks.onnx().open(plain, TestingNetworks.processor());
                AnimationSession whole = open(golden, model, DataSize.ofBytes(0));
                AnimationSession kept = open(golden, model, DataSize.ofMegabytes(256))) {
            for (int i = 0; i <= REPETITIONS; i++) {
                note(i, "plain graph, bare runs", runsPerSecond(former));
                note(i, "lean graph, bare runs", runsPerSecond(bare));
                note(i, "lean graph, stage of a session", stagePerSecond(whole));
                note(i, "lean graph in halves, stage of a session, pictures kept", stagePerSecond(kept));
            }
        }
        write();
    }

    /** The first repetition warms up. */
    private void note(int repetition, String figure, double rate) {
        if (repetition > 0) {
            rates.computeIfAbsent(figure, unseen -> new ArrayList<>()).add(rate);
        }
    }

    private AnimationSession open(GoldenModels golden, ModelDescriptor model, DataSize pictures) {
        TemplateSet all = Golden.templateSet();
        TemplateSet few =
                new TemplateSet(all.width(), all.height(), all.frames().subList(0, TEMPLATES));
        SyncTalkSettings settings = new SyncTalkSettings(threads, DataSize.ofMegabytes(256), pictures);
        return new SyncTalk(
                        golden.studio().models(),
                        golden.studio().networks(),
                        new InMemoryLimits(),
                        new InMemoryTunings(),
                        settings)
                .open(
                        model,
                        new Template(few),
                        TestingStudio.speech(FRAMES, Optional.of(Golden.packageFeatures())),
                        TestingStudio.parameters(Map.of()),
                        TestingStudio.lease());
    }

    private double runsPerSecond(Network network) {
        List<NetworkCall> calls = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            calls.add(network.call(1));
        }
        long begun = System.nanoTime();
        CompletableFuture.allOf(calls.stream()
                        .map(call -> CompletableFuture.runAsync(() -> run(call), work -> new Thread(work).start()))
                        .toArray(CompletableFuture[]::new))
                .join();
        double rate = FRAMES / threads * threads / ((System.nanoTime() - begun) / 1e9);
        calls.forEach(NetworkCall::close);
        return rate;
    }

    private void run(NetworkCall call) {
        for (int i = 0; i < FRAMES / threads; i++) {
            call.run();
        }
    }

    /** Of as many threads as run side by side. */
    private double stagePerSecond(AnimationSession session) {
        StageTimes times = session.stageTimes().orElseThrow();
        Duration before = spent(times);
        session.animate(new FrameRange(0, FRAMES), (index, frame) -> {});
        return threads * FRAMES / (spent(times).minus(before).toNanos() / 1e9);
    }

    private static Duration spent(StageTimes times) {
        return times.soFar(StageTimes.Stage.PREPARE).plus(times.soFar(StageTimes.Stage.NETWORK));
    }

    private void write() throws IOException {
        List<String> lines =
                new ArrayList<>(List.of("| figure | frames/s | over plain | over bare lean |", "|---|---|---|---|"));
        rates.forEach((figure, seen) -> lines.add(String.format(
                Locale.ROOT,
                "| %s | %.2f | %.3f | %.3f |",
                figure,
                median(seen),
                ratio(seen, "plain graph, bare runs"),
                ratio(seen, "lean graph, bare runs"))));
        Files.write(Path.of("target", "figures-unet.md"), lines);
        lines.forEach(System.out::println);
    }

    private double ratio(List<Double> seen, String base) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < seen.size(); i++) {
            ratios.add(seen.get(i) / rates.get(base).get(i));
        }
        return median(ratios);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
