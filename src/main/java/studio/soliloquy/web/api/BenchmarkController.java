package studio.soliloquy.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import studio.soliloquy.benchmark.BenchmarkJob;
import studio.soliloquy.benchmark.BenchmarkProgress;
import studio.soliloquy.benchmark.BenchmarkRequest;
import studio.soliloquy.benchmark.BenchmarkResult.Refusal;
import studio.soliloquy.benchmark.Benchmarks;

/** Measures models on devices, one benchmark at a time. */
@RestController
@RequestMapping("/api/v1/benchmark")
@Tag(name = "Benchmark")
class BenchmarkController {
    private final Benchmarks benchmarks;

    BenchmarkController(Benchmarks benchmarks) {
        this.benchmarks = benchmarks;
    }

    @GetMapping
    @Operation(
            operationId = "getBenchmark",
            summary = "What can be measured, and the benchmark that runs or ran last",
            description = "`latest` is null where none was started since the studio started.")
    @ApiResponse(responseCode = "200", description = "The benchmark")
    BenchmarkState state() {
        return new BenchmarkState(
                benchmarks.models().stream()
                        .map(model -> new Choice(model.id(), model.title()))
                        .toList(),
                benchmarks.devices().stream()
                        .map(device -> new Choice(device.id(), device.name()))
                        .toList(),
                benchmarks.latest().map(Job::of).orElse(null));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "startBenchmark",
            summary = "Measures models on devices, with a person and a voice that the studio makes up",
            description = "It waits for a slot of each device, so that no render runs beside it.")
    @ApiResponse(responseCode = "202", description = "It is under way")
    @ApiResponse(responseCode = "409", ref = "Conflict")
    @ApiResponse(responseCode = "422", ref = "Unprocessable")
    Job start(@RequestBody Order order) {
        return Job.of(benchmarks.start(order.request()));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "cancelBenchmark",
            summary = "Ends the benchmark that runs",
            description = "What it measured so far is kept. Where none runs nothing happens.")
    @ApiResponse(responseCode = "204", description = "It ends at its next frame")
    void cancel() {
        benchmarks.cancel();
    }

    /**
     * What to measure.
     *
     * @param models by their ids, at least one
     * @param devices by their ids; the preferred one where none is named
     * @param seconds of each model on each device, 1…600
     * @param autoTune whether to find first how each network runs fastest, and to keep that for renders
     */
    record Order(
            @Schema(example = "[\"mesh-warp\"]") List<String> models,
            @Schema(example = "[\"cpu\"]") List<String> devices,
            @Schema(example = "10") Integer seconds,
            @Schema(example = "false") Boolean autoTune) {
        BenchmarkRequest request() {
            return new BenchmarkRequest(
                    models == null ? List.of() : models,
                    devices == null ? List.of() : devices,
                    Duration.ofSeconds(seconds == null ? 10 : seconds),
                    Boolean.TRUE.equals(autoTune));
        }
    }

    /** What can be measured, and what is. */
    record BenchmarkState(List<Choice> models, List<Choice> devices, Job latest) {}

    /** A model or a device. */
    record Choice(String id, String name) {}

    /**
     * A benchmark.
     *
     * @param progress null before the first step
     * @param results what was measured so far, in the order of the request
     * @param refusal why it failed as a whole, else null
     */
    record Job(
            List<String> models,
            List<String> devices,
            long seconds,
            boolean autoTune,
            BenchmarkJob.State state,
            BenchmarkProgress progress,
            List<MeasuredModel> results,
            Refusal refusal) {
        static Job of(BenchmarkJob job) {
            BenchmarkRequest request = job.request();
            return new Job(
                    request.models(),
                    request.devices(),
                    request.duration().toSeconds(),
                    request.autoTune(),
                    job.state(),
                    job.progress().orElse(null),
                    job.results().stream().map(MeasuredModel::of).toList(),
                    job.refusal().orElse(null));
        }
    }
}
