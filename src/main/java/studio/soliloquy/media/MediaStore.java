package studio.soliloquy.media;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/**
 * Keeps files and folders under keys that never change their content: what is written is published whole under a key of
 * its own, and a row of the database says which key counts. So no store needs to rename, and what a node has cached is
 * never out of date. Safe to call from any thread.
 *
 * <p>Failures are {@link studio.soliloquy.error.StudioException}s: {@code MEDIA_MISSING}, {@code MEDIA_STORAGE_FULL},
 * {@code MEDIA_STORAGE_FAILED}.
 */
public interface MediaStore {
    /**
     * A file or a folder with the content, on this machine; fetched where it is not here yet. Not to be written to. It
     * stays there for an hour; who asks again within that time gets the same path, for another hour.
     *
     * @param key as it was put, or of something inside a folder that was put
     */
    Path get(MediaKey key);

    /**
     * Moves a file, or a folder with all that is in it, into the store. Returns when it would outlast a power failure;
     * until then nobody sees any of it. Where it fails, nothing of it stays under the key.
     *
     * @param source in {@link #workplace()}; it is gone afterwards
     */
    void put(Path source, MediaKey key);

    /** Whether there is a file or a folder of this key. */
    boolean has(MediaKey key);

    /** Deletes a file, or a folder with all that is in it; does nothing where there is none. */
    void delete(MediaKey key);

    /** The names directly below a folder, in no particular order; empty where there is none. */
    List<String> list(MediaKey folder);

    /** The bytes of a file, or of everything in a folder; 0 where there is none. */
    long bytes(MediaKey key);

    /** How much more fits into the store; empty where nobody knows. */
    OptionalLong freeBytes();

    /** A folder of this machine in which files are written before they are {@link #put}. */
    Path workplace();
}
