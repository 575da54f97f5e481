package studio.soliloquy.model;

import java.nio.file.Path;
import java.util.Map;

/**
 * Makes models from the files that users bring: PyTorch checkpoints and ONNX networks. Safe to call from any thread; one
 * import runs at a time, and each needs several times the file's size in memory.
 */
public interface ModelImports {
    /**
     * Asks every family, builds the network, runs it once and installs it under the folder for models. The same network
     * under the same settings is installed once: then the model that is there is returned, under its first name.
     *
     * @param file stays the caller's
     * @param label for people; the id is made from it
     * @param wishes what the file itself leaves open. For {@code synctalk}: {@code mode} is {@code ave} or {@code
     *     hubert}, which checkpoints do not tell apart; {@code ave} where it is not given
     * @throws studio.soliloquy.error.StudioException {@code MODEL_UNRECOGNISED}, {@code MODEL_BROKEN}, one of the {@code
     *     CHECKPOINT_} or {@code NETWORK_} codes, {@code MODEL_STORAGE_FAILED}; nothing is left behind
     */
    ModelDescriptor importFile(Path file, String label, Precision precision, Map<String, String> wishes);

    /** As above, without wishes. */
    default ModelDescriptor importFile(Path file, String label, Precision precision) {
        return importFile(file, label, precision, Map.of());
    }
}
