package studio.soliloquy.model;

import java.nio.file.Path;
import java.util.List;

/**
 * The models that this studio has: those built in, and those in the folder for models, where a model is a folder with a
 * {@code model.yaml}. The folder is looked at on each call, so what is put there by hand is seen at once. Safe to call
 * from any thread.
 */
public interface Models {
    /** The preferred one first: what is built in, then the others by their titles. */
    List<ModelDescriptor> all();

    /** @throws studio.soliloquy.error.StudioException {@code MODEL_UNKNOWN} */
    ModelDescriptor get(String id);

    /**
     * A file of a model.
     *
     * @throws studio.soliloquy.error.StudioException {@code MODEL_FILE_MISSING}, or {@code MODEL_FILE_DAMAGED} when its
     *     size is another than that in the descriptor
     */
    Path file(ModelDescriptor model, String fileName);

    /**
     * Deletes a model with its files.
     *
     * @throws studio.soliloquy.error.StudioException {@code MODEL_UNKNOWN}, {@code MODEL_BUILT_IN} or {@code
     *     MODEL_STORAGE_FAILED}
     */
    void remove(String id);

    /** The folders that cannot be used as models, by name. */
    List<BrokenModel> broken();
}
