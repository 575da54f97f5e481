package studio.soliloquy.model;

import studio.soliloquy.error.StudioException;

/** A descriptor that cannot be used, in words. */
final class DescriptorFailure {
    private DescriptorFailure() {}

    static StudioException because(String message) {
        return because(message, null);
    }

    static StudioException because(String message, Throwable cause) {
        return new StudioException(
                ModelError.MODEL_DESCRIPTOR_INVALID,
                message,
                "Correct the model's model.yaml; docs/models/README.md tells what may stand in it.",
                cause);
    }
}
