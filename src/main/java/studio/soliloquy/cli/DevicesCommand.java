package studio.soliloquy.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import studio.soliloquy.device.Device;
import studio.soliloquy.device.DeviceFinding;
import studio.soliloquy.device.DeviceSearch;

/** Tries each kind of device and says what came of it. */
@Command(
        name = "devices",
        mixinStandardHelpOptions = true,
        description = "Tries each kind of device and says which can be used, and why the others cannot.",
        footerHeading = "%nExamples:%n",
        footer = {"  soliloquy devices", "  soliloquy devices check --device cuda:0"})
final class DevicesCommand implements Callable<Integer> {
    private final Studio studio;
    private final Terminal terminal;

    @Mixin
    private OutputOptions output;

    DevicesCommand(Studio studio, Terminal terminal) {
        this.studio = studio;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        DeviceSearch search = studio.part(DeviceSearch.class);
        search.await();
        List<DeviceFinding> findings = search.findings();
        if (output.json) {
            terminal.printJson(findings.stream().map(DevicesCommand::json).toList());
        } else {
            findings.forEach(this::print);
        }
        return ExitCode.DONE.number();
    }

    private void print(DeviceFinding finding) {
        if (finding instanceof DeviceFinding.Usable usable) {
            Device device = usable.device();
            terminal.print("%-12s %s".formatted(device.id(), device.name()));
        } else if (finding instanceof DeviceFinding.Unusable unusable) {
            terminal.print("%-12s cannot be used: %s".formatted(unusable.kind().key(), unusable.reason()));
            terminal.print("%-12s %s".formatted("", unusable.fix()));
        }
    }

    private static Map<String, Object> json(DeviceFinding finding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", finding.kind().key());
        if (finding instanceof DeviceFinding.Usable usable) {
            json.put("id", usable.device().id());
            json.put("name", usable.device().name());
            json.put("slots", usable.device().slots());
            json.put("memoryBytes", usable.device().memoryBytes().orElse(null));
        } else if (finding instanceof DeviceFinding.Unusable unusable) {
            json.put("reason", unusable.reason());
            json.put("fix", unusable.fix());
        }
        return json;
    }
}
