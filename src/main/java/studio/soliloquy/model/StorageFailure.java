package studio.soliloquy.model;

import java.io.IOException;
import studio.soliloquy.error.StudioException;

/** The disk's failures, in the studio's words. */
final class StorageFailure {
    private StorageFailure() {}

    static StudioException reading(IOException cause) {
        return of("The folder for models could not be read.", cause);
    }

    static StudioException writing(IOException cause) {
        return of("The folder for models could not be written to.", cause);
    }

    private static StudioException of(String message, IOException cause) {
        return new StudioException(
                ModelError.MODEL_STORAGE_FAILED,
                message,
                "Check that the disk has room and that the folder models may be written to.",
                cause);
    }
}
