package studio.soliloquy.device;

import java.util.Optional;

/**
 * What an NVIDIA GPU tells of itself at one moment.
 *
 * @param index as its driver counts, from 0
 * @param memoryBytes all of its memory, empty where it does not tell
 * @param usedBytes what all programs together take of it
 * @param celsius how warm it is
 * @param busyShare of the last moment, 0 to 1
 */
public record GpuReading(
        int index,
        String name,
        String driver,
        Optional<Long> memoryBytes,
        Optional<Long> usedBytes,
        Optional<Double> celsius,
        Optional<Double> busyShare) {}
