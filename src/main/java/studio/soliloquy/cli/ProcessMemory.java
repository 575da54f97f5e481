package studio.soliloquy.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What this process takes of the machine's memory. */
final class ProcessMemory {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Pattern RESIDENT = Pattern.compile("(?m)^VmRSS:\\s+(\\d+) kB");

    private ProcessMemory() {}

    /** In bytes; 0 where the system does not tell it in a file. */
    static long resident() {
        try {
            Matcher told = RESIDENT.matcher(Files.isReadable(STATUS) ? Files.readString(STATUS) : "");
            return told.find() ? Long.parseLong(told.group(1)) * 1024 : 0;
        } catch (IOException unreadable) {
            // It is only shown, and the rest of the check does not depend on it.
            return 0;
        }
    }
}
