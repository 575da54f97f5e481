package studio.soliloquy.media;

import java.io.IOException;
import studio.soliloquy.error.StudioException;

/** Puts a failure of the store's disk into words. */
final class MediaFailure {
    private MediaFailure() {}

    static StudioException of(IOException failure) {
        if (FullDisk.isSaidBy(failure)) {
            return new StudioException(
                    MediaError.MEDIA_STORAGE_FULL,
                    "Expected room on the studio's disk, found it full.",
                    "Free some space, for instance by deleting old renders.",
                    failure);
        }
        return new StudioException(
                MediaError.MEDIA_STORAGE_FAILED,
                "Expected to read or write the studio's files, but the disk refused.",
                "Check the disk and the studio's rights on its folders.",
                failure);
    }
}
