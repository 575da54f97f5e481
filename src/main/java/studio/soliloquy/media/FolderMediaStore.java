package studio.soliloquy.media;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.home.StudioHome;

/** Keeps media below one folder, which several nodes may share. */
class FolderMediaStore implements MediaStore {
    private static final int ATTEMPTS_TO_DELETE = 10;

    private final Path root;
    private final Workplace workplace;

    FolderMediaStore(StudioHome home, Workplace workplace) {
        root = home.home();
        this.workplace = workplace;
    }

    @Override
    public Path get(MediaKey key) {
        Path path = path(key);
        if (!Files.exists(path)) {
            throw new StudioException(
                    MediaError.MEDIA_MISSING,
                    "Expected the file " + key + " in the studio's folder, but it is not there.",
                    "Put it back, or upload or render again what it belongs to.");
        }
        return path;
    }

    @Override
    public void put(Path source, MediaKey key) {
        Path target = path(key);
        try {
            force(source);
            Files.createDirectories(target.getParent());
            Files.move(source, target, StandardCopyOption.ATOMIC_MOVE);
            forceFolder(target.getParent());
        } catch (IOException failure) {
            throw MediaFailure.of(failure);
        }
    }

    private static void force(Path source) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(source)) {
            all = walk.toList();
        }
        for (Path each : all) {
            if (Files.isDirectory(each)) {
                forceFolder(each);
            } else {
                try (FileChannel channel = FileChannel.open(each, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
            }
        }
    }

    /** Not every system can: Windows opens no folder, and needs none of this. */
    private static void forceFolder(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    @Override
    public boolean has(MediaKey key) {
        return Files.exists(path(key));
    }

    @Override
    public void delete(MediaKey key) {
        try {
            deleteAll(path(key));
        } catch (NoSuchFileException goneMeanwhile) {
            // Somebody else deletes it too: that is what was wanted.
            return;
        } catch (IOException failure) {
            throw MediaFailure.of(failure);
        }
    }

    /** What somebody puts into a folder while it is being deleted goes with it. */
    private static void deleteAll(Path path) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                FileSystemUtils.deleteRecursively(path);
                return;
            } catch (DirectoryNotEmptyException filledMeanwhile) {
                if (attempt == ATTEMPTS_TO_DELETE) {
                    throw filledMeanwhile;
                }
            }
        }
    }

    @Override
    public List<String> list(MediaKey folder) {
        Path path = path(folder);
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(path)) {
            return children.map(child -> child.getFileName().toString()).toList();
        } catch (IOException failure) {
            throw MediaFailure.of(failure);
        }
    }

    @Override
    public long bytes(MediaKey key) {
        FileSizes sizes = new FileSizes(List.of());
        try {
            Files.walkFileTree(path(key), sizes);
            return sizes.bytes();
        } catch (IOException failure) {
            throw MediaFailure.of(failure);
        }
    }

    @Override
    public OptionalLong freeBytes() {
        try {
            FileStore store = Files.getFileStore(root);
            return OptionalLong.of(store.getUsableSpace());
        } catch (IOException failure) {
            throw MediaFailure.of(failure);
        }
    }

    @Override
    public Path workplace() {
        return workplace.folder();
    }

    private Path path(MediaKey key) {
        return root.resolve(key.value());
    }
}
