package studio.soliloquy.media;

import java.util.OptionalLong;

/** How much the studio takes of its disk, and whether it may take more. Safe to call from any thread. */
public interface Storage {
    /**
     * What lies where. Files are counted in the background: only the very first call waits for that, later ones are told
     * the last figures at once.
     */
    StorageUse use();

    /** How much more fits into the store; empty where nobody knows. Looks at no file. */
    OptionalLong freeBytes();

    /**
     * Returns where so much more may be written. Looks at no file.
     *
     * @param bytes as far as known, 0 where nothing is
     * @throws studio.soliloquy.error.StudioException {@code STORAGE_LOW} where less would be left than is kept free
     */
    void requireRoom(long bytes);
}
