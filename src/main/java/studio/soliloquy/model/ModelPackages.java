package studio.soliloquy.model;

import java.nio.file.Path;

/**
 * Models as packages: a folder, a ZIP or a TAR with a {@code model.yaml} and the files that it names. Safe to call from
 * any thread.
 */
public interface ModelPackages {
    /** Whether this is a folder with a {@code model.yaml} or an archive of one; a checkpoint may be a ZIP as well. */
    boolean isPackage(Path path);

    /**
     * Checks a package whole and shows it as a model, or leaves nothing behind. Its {@code model.yaml} may leave out the
     * {@code bytes} and {@code sha256} of its files: then they are written down as they are found. Files that it does
     * not name are left out. What is installed already, byte for byte, is returned as it is, and put back where it was
     * damaged.
     *
     * @param path stays the caller's
     * @throws studio.soliloquy.error.StudioException {@code MODEL_DESCRIPTOR_INVALID}, {@code MODEL_FILE_MISSING},
     *     {@code MODEL_FILE_DAMAGED}, {@code MODEL_INSTALLED}, {@code MODEL_STORAGE_FULL}, {@code ARCHIVE_…}
     */
    ModelDescriptor install(Path path);

    /**
     * Reads every byte of a model's files. Takes about a second for each gigabyte.
     *
     * @throws studio.soliloquy.error.StudioException {@code MODEL_UNKNOWN}
     */
    ModelVerification verify(String id);

    /**
     * A package that {@link #install} takes, here or elsewhere.
     *
     * @throws studio.soliloquy.error.StudioException {@code MODEL_UNKNOWN}, {@code MODEL_BUILT_IN}, {@code
     *     MODEL_FILE_MISSING} or {@code MODEL_FILE_DAMAGED}
     */
    ModelExport export(String id);
}
