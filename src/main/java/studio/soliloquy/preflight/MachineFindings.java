package studio.soliloquy.preflight;

import static studio.soliloquy.render.Objection.About.MACHINE;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import studio.soliloquy.error.Sentence;
import studio.soliloquy.media.Bytes;

/** Puts into words what the render asks of this machine. */
final class MachineFindings {
    private static final double REAL_TIME = 1;
    private static final double SLOW = 0.2;
    private static final double MOST_OF_MEMORY = 0.85;
    private static final double MOST_OF_DISK = 0.5;

    private MachineFindings() {}

    /**
     * @param audioSeconds how long the result will be
     * @param freeBytes of the disk, empty where nobody knows
     */
    static List<Finding> of(PredictedWork predicted, double audioSeconds, OptionalLong freeBytes) {
        List<Finding> found = new ArrayList<>();
        predicted.seconds().ifPresent(seconds -> found.add(speed(seconds, audioSeconds)));
        predicted
                .memoryBytes()
                .filter(bytes -> bytes > MOST_OF_MEMORY * memory())
                .ifPresent(bytes -> found.add(Finding.warning(
                        MACHINE,
                        "MACHINE_MEMORY",
                        Sentence.of("finding.machine.memory", Bytes.inWords(bytes), Bytes.inWords(memory())),
                        Sentence.of("finding.machine.memory.hint"))));
        predicted
                .diskBytes()
                .filter(bytes -> freeBytes.isPresent() && bytes > MOST_OF_DISK * freeBytes.getAsLong())
                .ifPresent(bytes -> found.add(Finding.note(
                        MACHINE,
                        "MACHINE_DISK",
                        Sentence.of("finding.machine.disk", Bytes.inWords(bytes), Bytes.inWords(freeBytes.getAsLong())),
                        Sentence.of("finding.machine.disk.hint"))));
        if (predicted.basis() == PredictedWork.Basis.UNKNOWN && predicted.frames() > 0) {
            found.add(Finding.note(
                    MACHINE,
                    "MACHINE_UNMEASURED",
                    Sentence.of("finding.machine.unmeasured"),
                    Sentence.of("finding.machine.unmeasured.hint")));
        }
        return found;
    }

    private static Finding speed(double seconds, double audioSeconds) {
        double speed = audioSeconds / Math.max(seconds, 1e-3);
        Sentence message = Sentence.of(
                "finding.machine.speed",
                String.format(Locale.ROOT, speed < 10 ? "%.1f" : "%.0f", speed),
                Words.duration(seconds));
        if (speed >= REAL_TIME) {
            return Finding.good(MACHINE, "MACHINE_SPEED", message, Sentence.of("finding.nothing"));
        }
        Sentence hint = Sentence.of("finding.machine.speed.hint");
        return speed >= SLOW
                ? Finding.note(MACHINE, "MACHINE_SPEED", message, hint)
                : Finding.warning(MACHINE, "MACHINE_SPEED", message, hint);
    }

    private static long memory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : Long.MAX_VALUE;
    }
}
