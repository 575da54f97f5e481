package studio.soliloquy.preflight;

import java.util.Optional;
import studio.soliloquy.render.Prediction;
import studio.soliloquy.render.RenderOutlook.Forecast;

/**
 * What the render would take.
 *
 * @param seconds of work, empty where unknown
 * @param memoryBytes the most that the studio's process would take, empty where unknown
 * @param diskBytes the most that the job would take at once, empty where unknown
 * @param frames of the result; 0 without sound
 */
public record PredictedWork(
        Optional<Double> seconds, Optional<Long> memoryBytes, Optional<Long> diskBytes, Basis basis, int frames) {
    /** What a prediction rests on. */
    public enum Basis {
        /** Renders with the same model that this machine has done. */
        MEASURED,
        /** There was none yet. */
        UNKNOWN
    }

    static PredictedWork of(Forecast forecast) {
        Optional<Prediction> known = forecast.predicted();
        return new PredictedWork(
                known.map(Prediction::seconds),
                known.map(Prediction::memoryBytes),
                known.map(Prediction::diskBytes),
                known.isPresent() ? Basis.MEASURED : Basis.UNKNOWN,
                forecast.frames());
    }
}
