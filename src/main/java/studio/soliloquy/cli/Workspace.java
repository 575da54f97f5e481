package studio.soliloquy.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import studio.soliloquy.error.StudioException;

/**
 * A hidden folder beside the result, for everything that is unfinished. The result gets its name only when it is whole.
 * Closed by whoever made it, which removes what was not published.
 */
final class Workspace implements AutoCloseable {
    private final Path folder;

    private Workspace(Path folder) {
        this.folder = folder;
    }

    /**
     * @param result whose folder is made where it is not there
     * @throws StudioException {@code COMMAND_OUTPUT_NOT_WRITTEN}
     */
    static Workspace beside(Path result) {
        Path parent = result.toAbsolutePath().normalize().getParent();
        try {
            Files.createDirectories(parent);
            return new Workspace(Files.createTempDirectory(parent, ".soliloquy-"));
        } catch (IOException problem) {
            throw notWritten(result, problem);
        }
    }

    /** For what is only looked at, among the system's temporary files. */
    static Workspace temporary() {
        try {
            return new Workspace(Files.createTempDirectory("soliloquy-"));
        } catch (IOException problem) {
            throw notWritten(Path.of("temporary files"), problem);
        }
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    Path newFolder(String name) {
        try {
            return Files.createDirectory(folder.resolve(name));
        } catch (IOException problem) {
            throw notWritten(folder.resolve(name), problem);
        }
    }

    /** Moves a finished file to {@code result}, in place of what stands there; or a folder, where nothing stands. */
    void publish(Path finished, Path result) {
        try {
            Files.move(finished, result, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException problem) {
            throw notWritten(result, problem);
        }
    }

    /** Moves the files of a finished folder into {@code result}, where other files may be. */
    void publishFiles(Path finished, Path result) {
        try (Stream<Path> files = Files.list(finished)) {
            List<Path> sorted = files.sorted().toList();
            Files.createDirectories(result);
            sorted.forEach(file -> publish(file, result.resolve(file.getFileName())));
        } catch (IOException problem) {
            throw notWritten(result, problem);
        }
    }

    private static StudioException notWritten(Path result, IOException problem) {
        String reason = problem instanceof FileSystemException known && known.getReason() != null
                ? known.getReason()
                : problem.getClass().getSimpleName();
        return CommandError.COMMAND_OUTPUT_NOT_WRITTEN.because(
                "Expected to write " + result.getFileName() + ", found that it cannot be written (" + reason + ").",
                "Check the name and the rights of the folder, and that the disk has space.",
                problem);
    }

    @Override
    public void close() {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException problem) {
            throw notWritten(folder, problem);
        }
    }
}
