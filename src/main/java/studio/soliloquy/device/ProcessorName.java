package studio.soliloquy.device;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.soliloquy.error.Sentence;

/** What to call this machine's processor. */
final class ProcessorName {
    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");
    private static final Pattern MODEL_NAME = Pattern.compile("(?m)^model name\\s*:\\s*(\\S.*?)\\s*$");

    private ProcessorName() {}

    /** The product's name where the system tells it, else the architecture's, with the number of logical cores. */
    static String ofThisMachine() {
        return describe(
                readCpuInfo(),
                Optional.ofNullable(System.getenv("PROCESSOR_IDENTIFIER")),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors());
    }

    static String describe(String cpuInfo, Optional<String> identifier, String architecture, int cores) {
        Matcher matcher = MODEL_NAME.matcher(cpuInfo);
        String name = matcher.find() ? matcher.group(1) : identifier.orElse(architecture);
        return (cores == 1 ? Sentence.of("device.core", name) : Sentence.of("device.cores", name, cores)).english();
    }

    private static String readCpuInfo() {
        try {
            return Files.isReadable(CPU_INFO) ? Files.readString(CPU_INFO, StandardCharsets.ISO_8859_1) : "";
        } catch (IOException e) {
            // The name is for display alone; the architecture's serves as well.
            return "";
        }
    }
}
