package studio.soliloquy.preflight;

import static studio.soliloquy.render.Objection.About.MACHINE;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
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
                        "The studio will need about " + Bytes.inWords(bytes) + " of memory, and this machine has "
                                + Bytes.inWords(memory()) + ".",
                        "Close other programs first.")));
        predicted
                .diskBytes()
                .filter(bytes -> freeBytes.isPresent() && bytes > MOST_OF_DISK * freeBytes.getAsLong())
                .ifPresent(bytes -> found.add(Finding.note(
                        MACHINE,
                        "MACHINE_DISK",
                        "The render will need about " + Bytes.inWords(bytes) + " of the "
                                + Bytes.inWords(freeBytes.getAsLong()) + " that are free on disk.",
                        "Delete renders that nobody needs any more.")));
        if (predicted.basis() == PredictedWork.Basis.UNKNOWN && predicted.frames() > 0) {
            found.add(Finding.note(
                    MACHINE,
                    "MACHINE_UNMEASURED",
                    "This machine has not rendered with this model yet, so nobody knows how long it will take.",
                    "It will be told from the first seconds of the render, and beforehand for the next one."));
        }
        return found;
    }

    private static Finding speed(double seconds, double audioSeconds) {
        double speed = audioSeconds / Math.max(seconds, 1e-3);
        String message = String.format(
                Locale.ROOT,
                speed < 10
                        ? "This runs at %.1f× real time here: about %s."
                        : "This runs at %.0f× real time here: about %s.",
                speed,
                Words.duration(seconds));
        if (speed >= REAL_TIME) {
            return Finding.good(MACHINE, "MACHINE_SPEED", message, "Nothing has to be done.");
        }
        String hint = "It can be paused and goes on after a restart; what is done can be watched meanwhile.";
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
