package studio.soliloquy.cache;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Results of long work, each a file and a few words about it. Whoever asks gets the very bytes that were kept, or nothing:
 * what another version of the studio made, or what is damaged, is not there. Safe to call from any thread and from several
 * processes on one folder.
 */
public interface ContentCache {
    /**
     * Copies what is kept under a key.
     *
     * @param target is written only where there is something
     * @return the words it was kept with
     */
    Optional<String> fetch(CacheKey key, Path target);

    /**
     * Keeps a copy, in place of what may be there. Where the disk refuses, nothing is kept, and that is no failure.
     *
     * @param words at most some hundred characters
     */
    void keep(CacheKey key, String words, Path file);
}
