package studio.soliloquy.asset;

import java.io.IOException;
import java.util.Locale;
import java.util.stream.Stream;
import studio.soliloquy.error.StudioException;

/** Puts a failure of the disk into words. */
final class StorageFailure {
    private StorageFailure() {}

    static StudioException of(IOException failure) {
        if (isFull(failure)) {
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

    /** Java has no type for this, only the words of the operating systems. */
    private static boolean isFull(IOException failure) {
        String words = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return Stream.of("no space left", "not enough space", "quota exceeded").anyMatch(words::contains);
    }
}
