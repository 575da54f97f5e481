package studio.soliloquy.render;

import java.util.Optional;

/** Tells how fast models have been. Safe to call from any thread. */
public interface ModelSpeeds {
    /** Empty where no render with the model has been done. */
    Optional<ModelSpeed> of(String modelId);
}
