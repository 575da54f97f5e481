package studio.soliloquy.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import studio.soliloquy.device.Device;
import studio.soliloquy.device.DeviceChoice;
import studio.soliloquy.device.DeviceFinding;
import studio.soliloquy.device.DeviceSearch;
import studio.soliloquy.model.Precision;

/** Renders with an untrained network on two devices, compares what they draw and measures how fast they are. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Renders with an untrained network of the true shape on a device and on another, compares what"
                + " they draw, and measures frames a second: of the network alone in batches, and from template to"
                + " frame. Needs no model and no internet.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:the device draws what the other one draws",
            " 1:it draws something else",
            " 4:there is no such device; the message says why"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  soliloquy devices check",
            "  soliloquy devices check --device cuda:1 --batches 1,4,8,16,32",
            "  soliloquy devices check --device cpu --frames 20"
        })
final class DevicesCheckCommand implements Callable<Integer> {
    private final Studio studio;
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--device",
            paramLabel = "DEVICE",
            description = "The device to check: cpu, cuda:0 … Without it: the preferred one that is no processor.")
    private Optional<String> device = Optional.empty();

    @Option(names = "--against", paramLabel = "DEVICE", description = "What it is compared with; cpu unless told.")
    private String against = "cpu";

    @Option(names = "--frames", paramLabel = "N", description = "Frames to render on each; 100 unless told.")
    private int frames = 100;

    @Option(
            names = "--batches",
            paramLabel = "N",
            split = ",",
            description = "How many samples at a time to try; 1,2,4,8,16 unless told, 1,2 on a processor.")
    private List<Integer> batches = List.of();

    @Mixin
    private OutputOptions output;

    DevicesCheckCommand(Studio studio, Terminal terminal) {
        this.studio = studio;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        requireSense();
        try (Workspace workspace = Workspace.temporary()) {
            // A home of its own: no model of the user's is looked at, and none is added to them.
            studio.home(workspace.newFolder("home"));
            return check(workspace);
        }
    }

    private int check(Workspace workspace) throws IOException, InterruptedException {
        DeviceSearch search = studio.part(DeviceSearch.class);
        search.await();
        Optional<Device> checked = found(search, device.map(DeviceChoice::parse));
        Optional<Device> other = found(search, Optional.of(DeviceChoice.parse(against)));
        if (checked.isEmpty() || other.isEmpty()) {
            explain(search);
            return ExitCode.RESOURCES.number();
        }
        List<CheckOutcome> outcomes = outcomes(workspace, checked.get(), other.get());
        if (output.json) {
            terminal.printJson(outcomes.stream().map(CheckOutcome::json).toList());
        }
        boolean alike = outcomes.stream().allMatch(CheckOutcome::isAlike);
        return (alike ? ExitCode.DONE : ExitCode.BELOW_THRESHOLD).number();
    }

    private void requireSense() {
        if (frames < 2 || frames > 10_000) {
            throw new ParameterException(spec.commandLine(), "Expected --frames within 2…10000, found " + frames);
        }
        if (batches.stream().anyMatch(batch -> batch < 1 || batch > 256)) {
            throw new ParameterException(spec.commandLine(), "Expected --batches within 1…256, found " + batches);
        }
    }

    /** @param wish empty for the preferred one that is no processor */
    private static Optional<Device> found(DeviceSearch search, Optional<DeviceChoice> wish) {
        return search.findings().stream()
                .filter(DeviceFinding.Usable.class::isInstance)
                .map(finding -> ((DeviceFinding.Usable) finding).device())
                .filter(device -> wish.map(choice -> choice.admits(device)).orElse(!DeviceChoice.CPU.admits(device)))
                .findFirst();
    }

    private void explain(DeviceSearch search) {
        terminal.note("error: Expected "
                + device.map(id -> "the device \"" + id + "\"").orElse("a device beside the" + " processor")
                + ", found none that can be used.");
        search.findings().stream()
                .filter(DeviceFinding.Unusable.class::isInstance)
                .map(DeviceFinding.Unusable.class::cast)
                .forEach(why -> terminal.note(why.kind().key() + ": " + why.reason() + " " + why.fix()));
        terminal.note("hint: --device cpu checks the command itself on the processor.");
    }

    private List<CheckOutcome> outcomes(Workspace workspace, Device checked, Device other)
            throws IOException, InterruptedException {
        tell("%s against %s, %d frames".formatted(checked.name(), other.name(), frames));
        DeviceCheck check = new DeviceCheck(studio, workspace, checked, other, frames, batches(checked));
        List<CheckOutcome> outcomes = new ArrayList<>();
        for (Precision precision : Precision.values()) {
            CheckOutcome outcome = check.of(precision);
            print(outcome);
            outcomes.add(outcome);
        }
        return outcomes;
    }

    private List<Integer> batches(Device checked) {
        if (!batches.isEmpty()) {
            return batches;
        }
        return DeviceChoice.CPU.admits(checked) ? List.of(1, 2) : List.of(1, 2, 4, 8, 16);
    }

    private void print(CheckOutcome outcome) {
        String precision = outcome.precision().key();
        tell("");
        tell("%s: network %s, frames %s; %.0f dB are asked for: %s"
                .formatted(
                        precision,
                        decibels(outcome.networkPsnr()),
                        decibels(outcome.framePsnr()),
                        outcome.threshold(),
                        outcome.isAlike() ? "alike" : "NOT ALIKE"));
        outcome.raw()
                .forEach((batch, speed) -> tell(
                        speed.isPresent()
                                ? String.format(
                                        Locale.ROOT,
                                        "%s: network alone, batch %3d: %8.1f frames/s",
                                        precision,
                                        batch,
                                        speed.get())
                                : String.format(
                                        Locale.ROOT,
                                        "%s: network alone, batch %3d: no room in memory",
                                        precision,
                                        batch)));
        tell(String.format(
                Locale.ROOT,
                "%s: template to frame: %8.1f frames/s, on the other device %.1f",
                precision,
                outcome.endToEnd(),
                outcome.endToEndOther()));
        tell("%s: memory: process %s, GPU %s"
                .formatted(precision, megabytes(Optional.of(outcome.processBytes())), megabytes(outcome.gpuBytes())));
    }

    private void tell(String line) {
        if (!output.json) {
            terminal.print(line);
        }
    }

    private static String decibels(double psnr) {
        return Double.isInfinite(psnr) ? "identical" : String.format(Locale.ROOT, "%.1f dB", psnr);
    }

    private static String megabytes(Optional<Long> bytes) {
        return bytes.filter(known -> known > 0)
                .map(known -> known / 1_000_000 + " MB")
                .orElse("unknown");
    }
}
