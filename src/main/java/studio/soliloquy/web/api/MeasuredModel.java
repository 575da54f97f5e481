package studio.soliloquy.web.api;

import java.util.List;
import studio.soliloquy.benchmark.BenchmarkResult;
import studio.soliloquy.benchmark.BenchmarkResult.Refusal;
import studio.soliloquy.benchmark.Latency;
import studio.soliloquy.benchmark.Measured;
import studio.soliloquy.benchmark.NetworkRate;
import studio.soliloquy.benchmark.StageShare;

/**
 * One model on one device, as the API shows it.
 *
 * @param figures null where it could not be measured
 * @param refusal why it could not be measured, else null
 */
record MeasuredModel(String model, String title, String device, String deviceName, Figures figures, Refusal refusal) {
    static MeasuredModel of(BenchmarkResult result) {
        return new MeasuredModel(
                result.model(),
                result.title(),
                result.device(),
                result.deviceName(),
                result.measured().map(Figures::of).orElse(null),
                result.refusal().orElse(null));
    }

    /**
     * What was measured.
     *
     * @param framesPerSecond from subject and sound to H.264
     * @param network the bare network, null where the family has none
     * @param latency of one frame that is asked for by itself, in milliseconds
     * @param memoryBytes the most that the process took
     * @param tried what auto-tuning tried, the fastest first
     */
    record Figures(
            int width,
            int height,
            int frames,
            double framesPerSecond,
            NetworkRate network,
            Latency latency,
            long memoryBytes,
            List<StageShare> stages,
            List<NetworkRate> tried) {
        static Figures of(Measured measured) {
            return new Figures(
                    measured.width(),
                    measured.height(),
                    measured.frames(),
                    measured.framesPerSecond(),
                    measured.network().orElse(null),
                    measured.latency(),
                    measured.memoryBytes(),
                    measured.stages(),
                    measured.tried());
        }
    }
}
