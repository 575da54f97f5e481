package studio.soliloquy.benchmark;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import studio.soliloquy.error.StudioException;

/**
 * One model on one device: either what was measured, or why it could not be.
 *
 * @param deviceName for people
 */
public record BenchmarkResult(
        String model,
        String title,
        String device,
        String deviceName,
        Optional<Measured> measured,
        Optional<Refusal> refusal) {
    /** Why a model could not be measured, for people. */
    public record Refusal(String code, String message, String hint) {
        static Refusal of(StudioException failure) {
            return new Refusal(failure.code().name(), failure.getMessage(), failure.hint());
        }
    }

    public BenchmarkResult {
        requireNonNull(model, "model");
        requireNonNull(title, "title");
        requireNonNull(device, "device");
        requireNonNull(deviceName, "deviceName");
        if (measured.isPresent() == refusal.isPresent()) {
            throw new IllegalArgumentException("Expected figures or a refusal, found both or neither");
        }
    }
}
