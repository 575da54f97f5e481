package studio.soliloquy.machine;

import java.lang.management.ManagementFactory;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import oshi.SystemInfo;
import oshi.hardware.CentralProcessor;

/** Asks the system how busy, how warm and how full the machine is. Safe to use from any thread. */
@Component
class Hardware {
    private static final Logger LOG = LoggerFactory.getLogger(Hardware.class);

    /** Empty where its native part cannot be loaded; asked for when it is first needed, since that takes a moment. */
    private Optional<SystemInfo> known;

    private long[] lastTicks;

    /** Of all cores since the last call, 0 to 1; empty at the first. */
    synchronized Optional<Double> cpuShare() {
        return info().flatMap(info -> {
            CentralProcessor processor = info.getHardware().getProcessor();
            long[] before = lastTicks;
            lastTicks = processor.getSystemCpuLoadTicks();
            return before == null ? Optional.empty() : share(processor.getSystemCpuLoadBetweenTicks(before, lastTicks));
        });
    }

    /** Of the processor; empty where no sensor tells. */
    synchronized Optional<Double> celsius() {
        return info().map(info -> info.getHardware().getSensors().getCpuTemperature())
                .filter(celsius -> celsius > 0);
    }

    /** In bytes, whoever uses it. */
    synchronized long memory() {
        return info().map(info -> info.getHardware().getMemory().getTotal())
                .orElseGet(() -> system().getTotalMemorySize());
    }

    /** In bytes, which programs could still take. */
    synchronized long available() {
        return info().map(info -> info.getHardware().getMemory().getAvailable())
                .orElseGet(() -> system().getFreeMemorySize());
    }

    /** Of this process, in bytes; 0 where it is not known. */
    synchronized long resident() {
        return info().map(info -> info.getOperatingSystem().getCurrentProcess().getResidentMemory())
                .orElse(0L);
    }

    /** Of this process, of all cores, 0 to 1. */
    Optional<Double> ownCpuShare() {
        return share(system().getProcessCpuLoad());
    }

    private static com.sun.management.OperatingSystemMXBean system() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
    }

    /** What is not known is told as a negative number, or as none at all. */
    private static Optional<Double> share(double told) {
        return told >= 0 ? Optional.of(Math.min(1, told)) : Optional.empty();
    }

    private Optional<SystemInfo> info() {
        if (known == null) {
            known = load();
        }
        return known;
    }

    private static Optional<SystemInfo> load() {
        try {
            SystemInfo info = new SystemInfo();
            info.getHardware().getMemory().getTotal();
            return Optional.of(info);
        } catch (LinkageError | RuntimeException unsupported) {
            LOG.info("The load and temperature of this machine are not known", unsupported);
            return Optional.empty();
        }
    }
}
