package studio.soliloquy.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import studio.soliloquy.benchmark.BenchmarkResult;
import studio.soliloquy.benchmark.Measured;
import studio.soliloquy.benchmark.NetworkRate;
import studio.soliloquy.benchmark.StageShare;

/** Results side by side, for people. */
record BenchmarkTable(List<BenchmarkResult> results) {
    private static final String ROW = "%-24s %-8s %9s %9s %8s %8s %8s %8s %-10s";
    private static final int SHOWN_TUNINGS = 5;

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(row("model", "device", "frames/s", "network/s", "p50 ms", "p95 ms", "p99 ms", "MB", "tuning"));
        results.forEach(result -> lines.add(row(result)));
        results.forEach(result -> result.measured().ifPresent(measured -> details(result, measured, lines)));
        return lines;
    }

    private static String row(BenchmarkResult result) {
        if (result.measured().isEmpty()) {
            return "%-24s %-8s %s"
                    .formatted(
                            result.model(),
                            result.device(),
                            result.refusal().orElseThrow().message());
        }
        Measured measured = result.measured().get();
        return row(
                result.model(),
                result.device(),
                number(measured.framesPerSecond()),
                measured.network().map(rate -> number(rate.framesPerSecond())).orElse("-"),
                number(measured.latency().p50()),
                number(measured.latency().p95()),
                number(measured.latency().p99()),
                Long.toString(measured.memoryBytes() >> 20),
                measured.network().map(BenchmarkTable::way).orElse("-"));
    }

    private static void details(BenchmarkResult result, Measured measured, List<String> lines) {
        lines.add("%s on %s, %d frames of %dx%d, milliseconds a frame: %s"
                .formatted(
                        result.model(),
                        result.deviceName(),
                        measured.frames(),
                        measured.width(),
                        measured.height(),
                        measured.stages().stream().map(BenchmarkTable::stage).collect(Collectors.joining(", "))));
        if (!measured.tried().isEmpty()) {
            lines.add("  tried calls×threads×batch: "
                    + measured.tried().stream()
                            .limit(SHOWN_TUNINGS)
                            .map(BenchmarkTable::tried)
                            .collect(Collectors.joining(", ")));
        }
    }

    private static String stage(StageShare stage) {
        return stage.name() + " " + number(stage.milliseconds());
    }

    private static String tried(NetworkRate tried) {
        return way(tried) + " " + number(tried.framesPerSecond()) + "/s";
    }

    private static String way(NetworkRate rate) {
        return rate.calls() + "×" + rate.threads() + "×" + rate.batch();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String row(Object... cells) {
        return ROW.formatted(cells).stripTrailing();
    }
}
