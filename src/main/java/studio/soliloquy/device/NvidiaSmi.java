package studio.soliloquy.device;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Asks {@code nvidia-smi}, the program that comes with the driver. Remembers the answer for a moment. */
@Component
class NvidiaSmi implements Gpus {
    private static final Logger LOG = LoggerFactory.getLogger(NvidiaSmi.class);
    private static final List<String> COMMAND = List.of(
            "nvidia-smi",
            "--query-gpu=index,name,driver_version,memory.total,memory.used,temperature.gpu,utilization.gpu",
            "--format=csv,noheader,nounits");
    private static final long FRESH_NANOS = Duration.ofSeconds(2).toNanos();
    private static final long PATIENCE_SECONDS = 5;
    private static final int FIELDS = 7;
    private static final double MEBIBYTE = 1L << 20;

    private final Supplier<String> answer;
    private final Map<String, String> environment;
    private List<GpuReading> last = List.of();
    private long readAt = System.nanoTime() - FRESH_NANOS;

    @Autowired
    NvidiaSmi() {
        this(NvidiaSmi::ask, System.getenv());
    }

    /** @param answer empty where there is no such program */
    NvidiaSmi(Supplier<String> answer, Map<String, String> environment) {
        this.answer = answer;
        this.environment = environment;
    }

    @Override
    public synchronized List<GpuReading> read() {
        if (System.nanoTime() - readAt >= FRESH_NANOS) {
            last = parse(answer.get());
            readAt = System.nanoTime();
        }
        return last;
    }

    /** CUDA counts the fastest first, the driver by the bus, unless CUDA is told otherwise. */
    @Override
    public Optional<GpuReading> told(int index) {
        List<GpuReading> all = read();
        boolean sameOrder = all.size() == 1
                || all.stream().map(GpuReading::name).distinct().count() == 1
                || "PCI_BUS_ID".equals(environment.get("CUDA_DEVICE_ORDER"));
        return sameOrder && !environment.containsKey("CUDA_VISIBLE_DEVICES")
                ? all.stream().filter(gpu -> gpu.index() == index).findFirst()
                : Optional.empty();
    }

    static List<GpuReading> parse(String answer) {
        return answer.lines()
                .map(line -> line.split("\\s*,\\s*"))
                .filter(fields -> fields.length == FIELDS && fields[0].matches("\\d+"))
                .map(NvidiaSmi::reading)
                .toList();
    }

    private static GpuReading reading(String[] fields) {
        return new GpuReading(
                Integer.parseInt(fields[0]),
                fields[1],
                fields[2],
                number(fields[3]).map(mebibytes -> (long) (mebibytes * MEBIBYTE)),
                number(fields[4]).map(mebibytes -> (long) (mebibytes * MEBIBYTE)),
                number(fields[5]),
                number(fields[6]).map(percent -> percent / 100));
    }

    /** What a GPU does not tell is written in brackets: {@code [N/A]}. */
    private static Optional<Double> number(String field) {
        return field.matches("\\d+(\\.\\d+)?") ? Optional.of(Double.valueOf(field)) : Optional.empty();
    }

    private static String ask() {
        if (!isInstalled()) {
            return "";
        }
        try {
            Process process = new ProcessBuilder(COMMAND)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                LOG.warn("nvidia-smi has not answered within {} s", PATIENCE_SECONDS);
                return "";
            }
            return process.exitValue() == 0
                    ? new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    : "";
        } catch (IOException unusable) {
            LOG.debug("nvidia-smi cannot be run", unusable);
            return "";
        } catch (InterruptedException wish) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private static boolean isInstalled() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "nvidia-smi"))
                        || Files.isExecutable(Path.of(folder, "nvidia-smi.exe")));
    }
}
