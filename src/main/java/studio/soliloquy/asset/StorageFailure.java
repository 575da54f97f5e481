package studio.soliloquy.asset;

import java.io.IOException;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.media.FullDisk;

/** Puts a failure of the disk into words. */
final class StorageFailure {
    private StorageFailure() {}

    static StudioException of(IOException failure) {
        if (FullDisk.isSaidBy(failure)) {
            return new StudioException(
                    AssetError.ASSET_STORAGE_FULL,
                    "The disk that keeps the uploads is full.",
                    "Free some space, for instance by deleting old projects, and try again.",
                    failure);
        }
        return new StudioException(
                AssetError.ASSET_STORAGE_FAILED,
                "The disk that keeps the uploads could not be read or written.",
                "Check the disk and the studio's rights on its folder, then try again.",
                failure);
    }
}
