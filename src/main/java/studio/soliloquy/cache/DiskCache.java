package studio.soliloquy.cache;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder with a file for each result, called by the hash of its key. A file appears whole or not at all, and carries the
 * hash of its own bytes. When one was asked for is its time of modification, so several processes know it of each other's.
 */
final class DiskCache implements ContentCache {
    private static final Logger LOG = LoggerFactory.getLogger(DiskCache.class);
    private static final String UNFINISHED = ".unfinished-";
    private static final Duration LONGEST_COPY = Duration.ofHours(1);

    private final Path folder;
    private final long maximumBytes;
    private final String build;

    /** @param build of the studio; what another one kept is never found, and goes when its room is needed */
    DiskCache(Path folder, long maximumBytes, String build) {
        this.folder = folder;
        this.maximumBytes = maximumBytes;
        this.build = build;
    }

    @Override
    public Optional<String> fetch(CacheKey key, Path target) {
        Path entry = entry(key);
        try {
            String words = CacheEntry.read(entry, target);
            Files.setLastModifiedTime(entry, FileTime.from(Instant.now()));
            return Optional.of(words);
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        } catch (IOException damaged) {
            LOG.warn("A cached result cannot be used and is made anew: {}", damaged.getMessage());
            discard(entry);
            discard(target);
            return Optional.empty();
        }
    }

    @Override
    public void keep(CacheKey key, String words, Path file) {
        Path unfinished = null;
        try {
            if (Files.size(file) > maximumBytes) {
                return;
            }
            unfinished = Files.createTempFile(Files.createDirectories(folder), UNFINISHED, null);
            CacheEntry.write(words, file, unfinished);
            Files.move(unfinished, entry(key), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            makeRoom();
        } catch (IOException refused) {
            LOG.warn("A result could not be kept for the next time: {}", refused.toString());
        } finally {
            if (unfinished != null) {
                discard(unfinished);
            }
        }
    }

    private void makeRoom() throws IOException {
        long bytes = 0;
        for (CachedFile file : newestFirst()) {
            bytes += file.bytes();
            if (bytes > maximumBytes || file.isLeftOver()) {
                discard(file.path());
            }
        }
    }

    private List<CachedFile> newestFirst() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(CachedFile::of)
                    .flatMap(Optional::stream)
                    .sorted(Comparator.comparing(CachedFile::used).reversed())
                    .toList();
        }
    }

    private record CachedFile(Path path, long bytes, FileTime used) {
        /** Empty where another process has just deleted it. */
        static Optional<CachedFile> of(Path path) {
            try {
                return Optional.of(new CachedFile(path, Files.size(path), Files.getLastModifiedTime(path)));
            } catch (IOException gone) {
                return Optional.empty();
            }
        }

        /** What a killed process was writing. */
        boolean isLeftOver() {
            return path.getFileName().toString().startsWith(UNFINISHED)
                    && used.toInstant().isBefore(Instant.now().minus(LONGEST_COPY));
        }
    }

    private Path entry(CacheKey key) {
        MessageDigest digest = CacheEntry.sha256();
        Stream.concat(Stream.of(build), key.parts().stream()).forEach(part -> {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        });
        return folder.resolve(key.kind() + "-" + HexFormat.of().formatHex(digest.digest()));
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (FileSystemException inUse) {
            LOG.debug("{} stays for now", file, inUse);
        } catch (IOException failure) {
            LOG.warn("A file of the cache cannot be deleted: {}", failure.toString());
        }
    }
}
