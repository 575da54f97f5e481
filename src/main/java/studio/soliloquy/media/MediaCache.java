package studio.soliloquy.media;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * What this machine has fetched. Where it is more than there may be, what has not been asked for longest goes, but never
 * what was asked for within the last hour: somebody may be at it. Each key has a place of its own, so what is fetched
 * again lies where it lay. Safe to call from any thread.
 */
final class MediaCache {
    private static final Logger LOG = LoggerFactory.getLogger(MediaCache.class);
    private static final long IN_USE_NANOS = Duration.ofHours(1).toNanos();

    private final Path folder;
    private final long maximumBytes;
    private final LongSupplier nanoTime;
    private final Map<MediaKey, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    MediaCache(Path folder, long maximumBytes, LongSupplier nanoTime) {
        this.folder = folder;
        this.maximumBytes = maximumBytes;
        this.nanoTime = nanoTime;
    }

    synchronized Optional<Path> find(MediaKey key) {
        Entry entry = entries.get(key);
        if (entry == null) {
            return Optional.empty();
        }
        entries.put(key, new Entry(entry.bytes(), nanoTime.getAsLong()));
        return Optional.of(place(key));
    }

    /**
     * Moves a file or a folder into its place, unless it is there already.
     *
     * @param source on the same disk; it is gone afterwards
     */
    synchronized Path add(MediaKey key, Path source, long size) throws IOException {
        Path place = place(key);
        if (entries.containsKey(key)) {
            FileSystemUtils.deleteRecursively(source);
            return find(key).orElseThrow();
        }
        Files.createDirectories(place.getParent());
        Files.move(source, place, StandardCopyOption.ATOMIC_MOVE);
        entries.put(key, new Entry(size, nanoTime.getAsLong()));
        bytes += size;
        makeRoom();
        return place;
    }

    /** Forgets a key and all below it. */
    synchronized void remove(MediaKey removed) {
        Iterator<Map.Entry<MediaKey, Entry>> all = entries.entrySet().iterator();
        while (all.hasNext()) {
            Map.Entry<MediaKey, Entry> next = all.next();
            String key = next.getKey().value();
            if (key.equals(removed.value()) || key.startsWith(removed.value() + "/")) {
                all.remove();
                discard(next.getKey(), next.getValue());
            }
        }
    }

    synchronized long bytes() {
        return bytes;
    }

    private void makeRoom() {
        long now = nanoTime.getAsLong();
        Iterator<Map.Entry<MediaKey, Entry>> oldest = entries.entrySet().iterator();
        while (bytes > maximumBytes && oldest.hasNext()) {
            Map.Entry<MediaKey, Entry> next = oldest.next();
            if (now - next.getValue().usedAt() < IN_USE_NANOS) {
                return;
            }
            oldest.remove();
            discard(next.getKey(), next.getValue());
        }
    }

    private void discard(MediaKey key, Entry entry) {
        bytes -= entry.bytes();
        try {
            FileSystemUtils.deleteRecursively(place(key).getParent());
        } catch (IOException stuck) {
            LOG.warn("What was fetched of {} cannot be deleted from this machine", key, stuck);
        }
    }

    private Path place(MediaKey key) {
        String name = key.value().substring(key.value().lastIndexOf('/') + 1);
        UUID own = UUID.nameUUIDFromBytes(key.value().getBytes(StandardCharsets.UTF_8));
        return folder.resolve(own.toString()).resolve(name);
    }

    /** @param usedAt by the cache's clock */
    private record Entry(long bytes, long usedAt) {}
}
