package studio.soliloquy.machine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.soliloquy.device.GpuReading;
import studio.soliloquy.media.StorageUse;

/**
 * How the machine stands.
 *
 * @param versions of the studio and of what it is made with, by name
 * @param searching whether devices are still being tried
 * @param devices in the order of preference: each kind at least once
 * @param gpus as NVIDIA's driver tells of them; none where there is no driver
 */
public record SystemReport(
        Instant at,
        Map<String, String> versions,
        Machine machine,
        Program program,
        boolean searching,
        List<DeviceState> devices,
        List<GpuReading> gpus,
        StorageUse storage,
        Work work) {
    public SystemReport {
        devices = List.copyOf(devices);
        gpus = List.copyOf(gpus);
    }

    /**
     * All of it, whoever uses it.
     *
     * @param cpuShare of all cores in the last moment, 0 to 1; empty where that is not known yet
     * @param celsius of the processor, empty where no sensor tells
     * @param availableBytes of its memory, which programs could still take
     */
    public record Machine(
            String system,
            String processor,
            int cores,
            Optional<Double> cpuShare,
            Optional<Double> celsius,
            long memoryBytes,
            long availableBytes) {}

    /**
     * The studio's own process.
     *
     * @param cpuShare of all cores in the last moment, 0 to 1; empty where that is not known yet
     * @param residentBytes of memory that it takes, the heap among them
     * @param largestHeapBytes that it may take
     */
    public record Program(
            Optional<Double> cpuShare, long residentBytes, long heapBytes, long largestHeapBytes, long upSeconds) {}

    /**
     * @param renders that are not at their end, on all machines
     * @param framesPerSecond that this machine rendered in the last seconds
     * @param frames that this machine has rendered since it was started
     */
    public record Work(int renders, double framesPerSecond, long frames) {}
}
