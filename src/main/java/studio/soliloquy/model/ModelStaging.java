package studio.soliloquy.model;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * A folder beside the models in which one is put together, out of sight until it is whole. Whatever is left in it goes
 * away when it is closed.
 */
final class ModelStaging implements AutoCloseable {
    private static final String PREFIX = ".importing-";
    private static final Duration LONGEST_IMPORT = Duration.ofDays(1);

    private final Path models;
    private final Path folder;

    private ModelStaging(Path models, Path folder) {
        this.models = models;
        this.folder = folder;
    }

    static ModelStaging in(Path models) throws IOException {
        Files.createDirectories(models);
        deleteLeftOvers(models);
        return new ModelStaging(models, hidden(models));
    }

    /** Made with the permissions that any folder gets, because it becomes the model's. */
    private static Path hidden(Path models) throws IOException {
        return Files.createDirectory(models.resolve(PREFIX + UUID.randomUUID()));
    }

    /** What a killed process left; another process that shares the folder may be at work on the younger ones. */
    private static void deleteLeftOvers(Path models) throws IOException {
        Instant oldest = Instant.now().minus(LONGEST_IMPORT);
        for (Path leftOver : staged(models)) {
            if (Files.getLastModifiedTime(leftOver).toInstant().isBefore(oldest)) {
                FileSystemUtils.deleteRecursively(leftOver);
            }
        }
    }

    private static List<Path> staged(Path models) throws IOException {
        try (Stream<Path> entries = Files.list(models)) {
            return entries.filter(entry -> entry.getFileName().toString().startsWith(PREFIX))
                    .toList();
        }
    }

    Path folder() {
        return folder;
    }

    Path resolve(String fileName) {
        return folder.resolve(fileName);
    }

    /**
     * Shows the folder as a model, whole or not at all.
     *
     * @return whether the id was free
     */
    boolean publish(String id) throws IOException {
        Path model = models.resolve(id);
        if (Files.exists(model)) {
            return false;
        }
        try {
            Files.move(folder, model, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (FileSystemException e) {
            // Another process may have taken the id a moment ago, which each file system reports in its own way.
            if (Files.exists(model)) {
                return false;
            }
            throw e;
        }
    }

    /** Takes a model out of sight at once, then deletes it. */
    static void delete(Path models, Path model) throws IOException {
        Path aside = hidden(models);
        try {
            Files.move(model, aside.resolve("removed"), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            FileSystemUtils.deleteRecursively(aside);
        }
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }
}
