package studio.soliloquy.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import studio.soliloquy.error.StudioException;

/**
 * Keeps media in a bucket, and what this machine uses of them in a cache. A file is an object of its key. A folder is an
 * object of its key and {@value #FOLDER}, which no key can have, that lists what the folder holds; that is kept apart, so
 * a folder appears, like a file, with one object.
 */
final class S3MediaStore implements MediaStore, AutoCloseable {
    private static final String FOLDER = "!folder";
    private static final String CONTENTS = ".folders/";

    private final Bucket bucket;
    private final MediaCache cache;
    private final Path workplace;
    private final Transfers transfers = new Transfers();
    private final Map<MediaKey, CompletableFuture<Path>> underWay = new ConcurrentHashMap<>();

    S3MediaStore(Bucket bucket, MediaCache cache, Path workplace) {
        this.bucket = bucket;
        this.cache = cache;
        this.workplace = workplace;
    }

    @Override
    public Path get(MediaKey key) {
        return cached(key).orElseGet(() -> fetchOnce(key));
    }

    /** Itself, or inside a folder that is here. */
    private Optional<Path> cached(MediaKey key) {
        Optional<Path> found = cache.find(key);
        String rest = "";
        String value = key.value();
        for (int slash = value.lastIndexOf('/'); found.isEmpty() && slash > 0; slash = value.lastIndexOf('/')) {
            rest = value.substring(slash) + rest;
            value = value.substring(0, slash);
            String inside = rest.substring(1);
            found = cache.find(new MediaKey(value))
                    .map(folder -> folder.resolve(inside))
                    .filter(Files::exists);
        }
        return found;
    }

    /** Whoever asks while it is under way waits for it. */
    private Path fetchOnce(MediaKey key) {
        CompletableFuture<Path> own = new CompletableFuture<>();
        CompletableFuture<Path> first = underWay.putIfAbsent(key, own);
        if (first != null) {
            return joined(first);
        }
        try {
            Path fetched = cached(key).orElseGet(() -> fetch(key));
            own.complete(fetched);
            return fetched;
        } catch (RuntimeException | Error failure) {
            own.completeExceptionally(failure);
            throw failure;
        } finally {
            underWay.remove(key, own);
        }
    }

    private static Path joined(CompletableFuture<Path> first) {
        try {
            return first.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }

    private Path fetch(MediaKey key) {
        Path unfinished = workplace.resolve("fetch-" + UUID.randomUUID());
        try {
            if (bucket.download(key.value(), unfinished)) {
                return cache.add(key, unfinished, Files.size(unfinished));
            }
            Optional<FolderContent> content = content(key);
            if (content.isPresent()) {
                fetch(key, content.get(), unfinished);
                return cache.add(key, unfinished, content.get().bytes());
            }
        } catch (IOException failure) {
            throw MediaFailure.of(failure);
        } finally {
            discard(unfinished);
        }
        return insideOf(key);
    }

    private Path insideOf(MediaKey key) {
        String value = key.value();
        for (int slash = value.lastIndexOf('/'); slash > 0; slash = value.lastIndexOf('/', slash - 1)) {
            MediaKey parent = new MediaKey(value.substring(0, slash));
            if (bucket.size(parent + FOLDER).isPresent()) {
                Path inside = get(parent).resolve(value.substring(slash + 1));
                if (Files.exists(inside)) {
                    return inside;
                }
            }
        }
        throw new StudioException(
                MediaError.MEDIA_MISSING,
                "Expected " + key + " in the studio's bucket, but it is not there.",
                "Put it back, or upload or render again what it belongs to.");
    }

    private void fetch(MediaKey key, FolderContent content, Path target) throws IOException {
        Files.createDirectory(target);
        for (String folder : content.folders()) {
            Files.createDirectories(inside(target, folder));
        }
        transfers.all(content.files(), file -> {
            if (!bucket.download(object(key, content, file), inside(target, file.path()))) {
                throw new StudioException(
                        MediaError.MEDIA_MISSING,
                        "Expected all files of " + key + " in the studio's bucket, but not all are there.",
                        "Put them back, or upload or render again what they belong to.");
            }
        });
    }

    /** Whoever may write to the bucket must still not lead the studio out of its folder. */
    private static Path inside(Path folder, String path) throws IOException {
        Path resolved = folder.resolve(path).normalize();
        if (!resolved.startsWith(folder)) {
            throw new IOException("A folder in the bucket holds a path that leads out of it");
        }
        return resolved;
    }

    private Optional<FolderContent> content(MediaKey key) {
        return bucket.read(key + FOLDER).map(FolderContent::read);
    }

    private static String object(MediaKey key, FolderContent content, FolderContent.Entry file) {
        return CONTENTS + key + "/" + content.version() + "/" + file.path();
    }

    @Override
    public void put(Path source, MediaKey key) {
        try {
            long bytes = Files.isDirectory(source) ? putFolder(source, key) : putFile(source, key);
            cache.add(key, source, bytes);
        } catch (IOException failure) {
            throw MediaFailure.of(failure);
        } catch (UncheckedIOException failure) {
            throw MediaFailure.of(failure.getCause());
        }
    }

    private long putFile(Path source, MediaKey key) throws IOException {
        long bytes = Files.size(source);
        bucket.upload(source, key.value());
        return bytes;
    }

    private long putFolder(Path source, MediaKey key) throws IOException {
        FolderContent content = FolderContent.of(source);
        transfers.all(content.files(), file -> bucket.upload(source.resolve(file.path()), object(key, content, file)));
        bucket.write(content.write(), key + FOLDER);
        return content.bytes();
    }

    @Override
    public boolean has(MediaKey key) {
        return bucket.size(key.value()).isPresent()
                || bucket.size(key + FOLDER).isPresent()
                || bucket.hasBelow(key + "/")
                || isInside(key);
    }

    private boolean isInside(MediaKey key) {
        try {
            return Files.exists(cached(key).orElseGet(() -> insideOf(key)));
        } catch (StudioException failure) {
            if (failure.code() != MediaError.MEDIA_MISSING) {
                throw failure;
            }
            return false;
        }
    }

    /** What makes it visible goes first. */
    @Override
    public void delete(MediaKey key) {
        bucket.delete(key + FOLDER);
        bucket.delete(key.value());
        deleteBelow(key + "/");
        deleteBelow(CONTENTS + key + "/");
        cache.remove(key);
    }

    /** One request for each: what deletes many at once demands checksums on which servers differ. */
    private void deleteBelow(String start) {
        transfers.all(bucket.all(start), object -> bucket.delete(object.key()));
    }

    @Override
    public List<String> list(MediaKey folder) {
        List<String> names = bucket.names(folder + "/").stream()
                .map(name -> name.endsWith(FOLDER) ? name.substring(0, name.length() - FOLDER.length()) : name)
                .distinct()
                .toList();
        return names.isEmpty() ? content(folder).map(FolderContent::names).orElse(List.of()) : names;
    }

    @Override
    public long bytes(MediaKey key) {
        long below = Stream.concat(
                        bucket.all(key + "/").stream()
                                .filter(object -> !object.key().endsWith(FOLDER)),
                        bucket.all(CONTENTS + key + "/").stream())
                .mapToLong(Bucket.Listed::bytes)
                .sum();
        return bucket.size(key.value()).orElse(0L) + below;
    }

    @Override
    public OptionalLong freeBytes() {
        return OptionalLong.empty();
    }

    @Override
    public Path workplace() {
        return workplace;
    }

    private static void discard(Path unfinished) {
        try {
            FileSystemUtils.deleteRecursively(unfinished);
        } catch (IOException failure) {
            throw MediaFailure.of(failure);
        }
    }

    @Override
    public void close() {
        transfers.close();
        bucket.close();
    }
}
