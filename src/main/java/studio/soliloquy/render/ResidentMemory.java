package studio.soliloquy.render;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much memory this process takes, native memory and all threads' work included. */
final class ResidentMemory {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Pattern RESIDENT = Pattern.compile("(?m)^VmRSS:\\s*(\\d+) kB$");
    private static final int KILOBYTE = 1024;

    private ResidentMemory() {}

    /** What lies in RAM where the system tells it (Linux), else what the process has asked for; 0 where neither is known. */
    static long now() {
        try {
            Matcher resident = RESIDENT.matcher(Files.isReadable(STATUS) ? Files.readString(STATUS) : "");
            return resident.find() ? Long.parseLong(resident.group(1)) * KILOBYTE : committed();
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
