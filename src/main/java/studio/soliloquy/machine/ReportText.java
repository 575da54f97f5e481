package studio.soliloquy.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import studio.soliloquy.device.GpuReading;
import studio.soliloquy.media.Bytes;
import studio.soliloquy.media.StorageUse;

/** A report as plain text, to be pasted where somebody asks for help. It names no file and no person. */
public final class ReportText {
    private ReportText() {}

    public static String of(SystemReport report) {
        List<String> lines = new ArrayList<>();
        report.versions().forEach((name, version) -> lines.add(name + " " + version));
        machine(report.machine(), lines);
        program(report.program(), lines);
        report.devices().forEach(device -> lines.add(device(device)));
        report.gpus().forEach(gpu -> lines.add(gpu(gpu)));
        storage(report.storage(), lines);
        lines.add("Renders: " + report.work().renders() + " unfinished, "
                + report.work().frames() + " frames rendered here, "
                + number(report.work().framesPerSecond()) + " a second now");
        return String.join("\n", lines) + "\n";
    }

    private static void machine(SystemReport.Machine machine, List<String> lines) {
        lines.add("System: " + machine.system());
        lines.add("Processor: " + machine.processor() + shares(machine.cpuShare(), machine.celsius()));
        lines.add("Memory: " + Bytes.inWords(machine.availableBytes()) + " of " + Bytes.inWords(machine.memoryBytes())
                + " available");
    }

    private static void program(SystemReport.Program program, List<String> lines) {
        lines.add("Studio: " + Bytes.inWords(program.residentBytes()) + " of memory, heap "
                + Bytes.inWords(program.heapBytes()) + " of at most " + Bytes.inWords(program.largestHeapBytes())
                + ", up " + program.upSeconds() + " s" + shares(program.cpuShare(), Optional.empty()));
    }

    private static String device(DeviceState device) {
        return switch (device.state()) {
            case USABLE ->
                "Device " + device.id().orElseThrow() + ": " + device.name().orElseThrow() + ", " + device.slotsInUse()
                        + " of " + device.slots() + " slots in use";
            case UNUSABLE ->
                "Device " + device.kind() + ": not usable. " + device.reason().orElseThrow() + " "
                        + device.fix().orElseThrow();
            case UNTRIED -> "Device " + device.kind() + ": not tried yet";
        };
    }

    private static String gpu(GpuReading gpu) {
        return "GPU " + gpu.index() + ": " + gpu.name() + ", driver " + gpu.driver() + ", "
                + gpu.usedBytes().map(Bytes::inWords).orElse("?") + " of "
                + gpu.memoryBytes().map(Bytes::inWords).orElse("?") + " in use"
                + shares(gpu.busyShare(), gpu.celsius());
    }

    private static void storage(StorageUse use, List<String> lines) {
        OptionalLong free = use.freeBytes();
        lines.add("Storage: uploads " + Bytes.inWords(use.uploadsBytes()) + ", models "
                + Bytes.inWords(use.modelsBytes()) + ", jobs " + Bytes.inWords(use.jobsBytes()) + ", renders "
                + Bytes.inWords(use.rendersBytes()) + ", other " + Bytes.inWords(use.otherBytes()) + ", free "
                + (free.isPresent() ? Bytes.inWords(free.getAsLong()) : "unknown"));
    }

    private static String shares(Optional<Double> busy, Optional<Double> celsius) {
        return busy.map(share -> ", " + Math.round(share * 100) + " % busy").orElse("")
                + celsius.map(degrees -> ", " + Math.round(degrees) + " °C").orElse("");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
