package studio.soliloquy.model;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.model.download.PartialFile;

/**
 * Where the files of a model lie until all of them are whole: parts beside, and whole ones in the folder that becomes
 * the model's. Hidden from the list of models, as every folder is whose name begins with a dot.
 */
final class DownloadFolder {
    private static final String ALL = ".downloads";
    private static final String WHOLE = "model";
    private static final String PART = ".part";
    private static final String LOCK = "lock";

    private final Path model;
    private final Path folder;

    private DownloadFolder(Path model, Path folder) {
        this.model = model;
        this.folder = folder;
    }

    /** Makes nothing yet. */
    static DownloadFolder of(Path models, String id) {
        return new DownloadFolder(models.resolve(id), models.resolve(ALL).resolve(id));
    }

    /** The ids of the models of which something is there. */
    static List<String> begun(Path models) {
        try (Stream<Path> entries = Files.list(models.resolve(ALL))) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        } catch (NoSuchFileException none) {
            return List.of();
        } catch (IOException e) {
            throw StorageFailure.reading(e);
        }
    }

    boolean exists() {
        return Files.isDirectory(folder);
    }

    /**
     * Keeps other processes away until it is closed.
     *
     * @throws StudioException {@code MODEL_DOWNLOAD_BUSY}
     */
    FileChannel lock() throws IOException {
        Files.createDirectories(folder.resolve(WHOLE));
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isLocked(channel)) {
            channel.close();
            throw new StudioException(
                    ModelError.MODEL_DOWNLOAD_BUSY,
                    "Expected to be alone in downloading \"" + model.getFileName() + "\", found another studio or"
                            + " command at it.",
                    "Wait until the other one is done.");
        }
        return channel;
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException elsewhereInThisProcess) {
            return false;
        }
    }

    PartialFile part(ModelFile file) {
        return new PartialFile(folder.resolve(file.name() + PART), file.bytes());
    }

    private boolean isWhole(ModelFile file) {
        return Files.isRegularFile(whole(file));
    }

    /** Whether a file was kept before, and is still what is wanted: the catalogue may have changed since. */
    boolean hasKept(ModelFile file) throws IOException {
        if (isWhole(file) && FileFingerprint.of(whole(file)).equals(file)) {
            return true;
        }
        Files.deleteIfExists(whole(file));
        return false;
    }

    private Path whole(ModelFile file) {
        return folder.resolve(WHOLE).resolve(file.name());
    }

    /** How much there is of these files. */
    long bytes(List<ModelFile> files) throws IOException {
        long bytes = 0;
        for (ModelFile file : files) {
            bytes += isWhole(file) ? file.bytes() : part(file).bytes();
        }
        return bytes;
    }

    /**
     * Takes a part that has all of its bytes as whole, if they are the right ones; otherwise deletes them.
     *
     * @throws StudioException {@code MODEL_DOWNLOAD_DIFFERS}
     */
    void keep(ModelFile file) throws IOException {
        PartialFile part = part(file);
        ModelFile found = FileFingerprint.of(part.path());
        if (found.bytes() != file.bytes() || !found.sha256().equals(file.sha256())) {
            part.discard();
            throw new StudioException(
                    ModelError.MODEL_DOWNLOAD_DIFFERS,
                    "Expected \"" + file.name() + "\" with the SHA-256 " + file.sha256() + ", found " + found.sha256()
                            + ".",
                    "Try once more. If it stays so, the server has another file than the catalogue describes.");
        }
        Files.move(part.path(), whole(file), StandardCopyOption.ATOMIC_MOVE);
        part.discard();
    }

    /**
     * Shows the model with all its files, or not at all.
     *
     * @throws StudioException {@code MODEL_INSTALLED} where another one has taken its place
     */
    void publish(ModelDescriptor descriptor) throws IOException {
        Files.writeString(folder.resolve(WHOLE).resolve(ModelFolders.DESCRIPTOR), descriptor.toYaml());
        if (Files.exists(model)) {
            throw InstallFailure.installed(descriptor.id());
        }
        Files.move(folder.resolve(WHOLE), model, StandardCopyOption.ATOMIC_MOVE);
    }

    void delete() {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw StorageFailure.writing(e);
        }
    }
}
