package studio.soliloquy.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.home.StorageSettings;
import studio.soliloquy.home.StudioHome;

/** Refuses what would not fit onto the disk on which the models are. */
@Component
class DiskRoom {
    private static final long MEGABYTE = 1_000_000;

    private final Path folder;
    private final long minimumFree;

    DiskRoom(StudioHome home, StorageSettings keep) {
        folder = home.models();
        minimumFree = keep.minimumFree().toBytes();
    }

    /**
     * @param bytes that are about to be written
     * @throws StudioException {@code MODEL_STORAGE_FULL} where less would be left than is to be kept free
     */
    void require(long bytes) {
        long free = free();
        if (minimumFree > 0 && free - bytes < minimumFree) {
            throw new StudioException(
                    ModelError.MODEL_STORAGE_FULL,
                    "Expected room for " + megabytes(bytes) + " besides " + megabytes(minimumFree)
                            + " that stay free on the disk of the models, found " + megabytes(free) + " free.",
                    "Remove models that nobody needs any more, or make room elsewhere.");
        }
    }

    private long free() {
        try {
            return Files.getFileStore(Files.createDirectories(folder)).getUsableSpace();
        } catch (IOException e) {
            throw StorageFailure.reading(e);
        }
    }

    private static String megabytes(long bytes) {
        return (bytes + MEGABYTE - 1) / MEGABYTE + " MB";
    }
}
