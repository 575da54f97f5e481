package studio.soliloquy.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import studio.soliloquy.device.GpuReading;
import studio.soliloquy.machine.DeviceState;
import studio.soliloquy.machine.SystemReport;
import studio.soliloquy.machine.SystemReports;
import studio.soliloquy.media.StorageUse;

/** A machine with a GPU that can be used and one kind of device that cannot. */
final class TestingSystem implements SystemReports {
    @Override
    public SystemReport now() {
        return new SystemReport(
                Instant.parse("2026-01-02T03:04:05Z"),
                Map.of("Java", "17"),
                new SystemReport.Machine(
                        "Linux", "Some CPU, 8 cores", 8, Optional.of(0.25), Optional.empty(), 16L << 30, 8L << 30),
                new SystemReport.Program(Optional.of(0.1), 600L << 20, 200L << 20, 4L << 30, 300),
                false,
                List.of(
                        device("cuda", "NVIDIA GPU", "cuda:0", "NVIDIA A10 (cuda:0)"),
                        device("cpu", "Processor", "cpu", "Some CPU, 8 cores"),
                        new DeviceState(
                                "coreml",
                                "Apple Core ML",
                                DeviceState.State.UNUSABLE,
                                Optional.empty(),
                                Optional.empty(),
                                0,
                                0,
                                Optional.empty(),
                                Optional.of("Expected macOS for Core ML, found Linux."),
                                Optional.of("Nothing can be done on this machine."))),
                List.of(new GpuReading(
                        0,
                        "NVIDIA A10",
                        "550.54.15",
                        Optional.of(24L << 30),
                        Optional.of(1L << 30),
                        Optional.of(41.0),
                        Optional.empty())),
                new StorageUse(1, 2, 3, 4, 5, OptionalLong.of(100L << 30), 1),
                new SystemReport.Work(3, 25, 1000));
    }

    private static DeviceState device(String kind, String title, String id, String name) {
        return new DeviceState(
                kind,
                title,
                DeviceState.State.USABLE,
                Optional.of(id),
                Optional.of(name),
                1,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
