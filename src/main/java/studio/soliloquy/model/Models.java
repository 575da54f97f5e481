package studio.soliloquy.model;

import java.util.List;

/** The models that this studio has. Safe to call from any thread. */
public interface Models {
    /** The preferred one first. */
    List<ModelDescriptor> all();

    /** @throws studio.soliloquy.error.StudioException {@code MODEL_UNKNOWN} */
    ModelDescriptor get(String id);
}
