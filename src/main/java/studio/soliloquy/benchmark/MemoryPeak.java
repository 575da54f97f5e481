package studio.soliloquy.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The most memory that this process took whenever it was looked at, at most four times a second. One thread. */
final class MemoryPeak {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Pattern RESIDENT = Pattern.compile("(?m)^VmRSS:\\s*(\\d+) kB$");
    private static final long PAUSE_NANOS = 250_000_000;

    private long most = now();
    private long looked = System.nanoTime();

    void look() {
        if (System.nanoTime() - looked >= PAUSE_NANOS) {
            looked = System.nanoTime();
            most = Math.max(most, now());
        }
    }

    long most() {
        most = Math.max(most, now());
        return most;
    }

    /** What lies in RAM where the system tells it, else what the process has asked for; in bytes. */
    private static long now() {
        try {
            Matcher resident = RESIDENT.matcher(Files.isReadable(STATUS) ? Files.readString(STATUS) : "");
            return resident.find() ? Long.parseLong(resident.group(1)) * 1024 : committed();
        } catch (IOException notTold) {
            return committed();
        }
    }

    private static long committed() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? Math.max(0, system.getCommittedVirtualMemorySize())
                : 0;
    }
}
