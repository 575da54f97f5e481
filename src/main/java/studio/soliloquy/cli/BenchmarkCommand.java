package studio.soliloquy.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import studio.soliloquy.benchmark.Benchmark;
import studio.soliloquy.benchmark.BenchmarkProgress;
import studio.soliloquy.benchmark.BenchmarkRequest;
import studio.soliloquy.benchmark.BenchmarkResult;
import studio.soliloquy.benchmark.BenchmarkWatch;
import studio.soliloquy.model.ModelDescriptor;

/** Measures models on devices. */
@Command(
        name = "benchmark",
        mixinStandardHelpOptions = true,
        description =
                "Measures how fast models render on this machine's devices, with a person and a voice that it makes"
                        + " up, and finds how their networks run fastest.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  soliloquy benchmark --model mesh-warp --model may --duration 20",
            "",
            "  Find the calls side by side, the threads of each and the frames of each, and render so from now on:",
            "    soliloquy benchmark --model may --auto-tune"
        })
final class BenchmarkCommand implements Callable<Integer> {
    private final Studio studio;
    private final Terminal terminal;

    @Mixin
    private OutputOptions output;

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            description = "What to measure: as for generate. May be given several times. Without it: every model.")
    private List<String> models = new ArrayList<>();

    @Option(
            names = "--device",
            paramLabel = "DEVICE",
            description = "Where: cpu and others that the studio knows. May be given several times. Without it: the"
                    + " preferred one.")
    private List<String> devices = new ArrayList<>();

    @Option(
            names = "--duration",
            paramLabel = "SECONDS",
            converter = SecondsConverter.class,
            description = "Of each model on each device, 1 to 600; 10 unless told.")
    private Duration duration = Duration.ofSeconds(10);

    @Option(
            names = "--auto-tune",
            description = "Find first how each network runs fastest on each device, and keep that for renders.")
    private boolean autoTune;

    BenchmarkCommand(Studio studio, Terminal terminal) {
        this.studio = studio;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        ModelChoice choice = new ModelChoice(studio);
        List<String> wanted = models.stream()
                .map(name -> choice.of(name, Optional.empty()).id())
                .toList();
        Benchmark benchmark = studio.part(Benchmark.class);
        List<String> all = benchmark.models().stream().map(ModelDescriptor::id).toList();
        BenchmarkRequest request = new BenchmarkRequest(wanted.isEmpty() ? all : wanted, devices, duration, autoTune);
        List<BenchmarkResult> results = benchmark.run(request, new Watch());
        if (output.json) {
            terminal.printJson(results);
        } else {
            new BenchmarkTable(results).lines().forEach(terminal::print);
        }
        return results.stream().anyMatch(result -> result.measured().isPresent())
                ? ExitCode.DONE.number()
                : ExitCode.REFUSED_INPUT.number();
    }

    private final class Watch implements BenchmarkWatch {
        @Override
        public void at(BenchmarkProgress progress) {
            if (terminal.shown() && !output.quiet) {
                terminal.note("%d/%d %s on %s: %s"
                        .formatted(
                                progress.done() + 1,
                                progress.total(),
                                progress.model(),
                                progress.device(),
                                progress.phase().name().toLowerCase(Locale.ROOT)));
            }
        }

        @Override
        public void measured(BenchmarkResult result) {
            // The table shows them all side by side.
        }

        @Override
        public void check() {
            studio.interruption().check();
        }
    }
}
