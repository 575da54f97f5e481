package studio.soliloquy.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** A folder among the system's temporary ones; closing removes it with all that is in it. */
final class TemporaryFolder implements AutoCloseable {
    private final Path path;

    TemporaryFolder() {
        try {
            path = Files.createTempDirectory("soliloquy-benchmark-");
        } catch (IOException problem) {
            throw new UncheckedIOException("A temporary folder cannot be made", problem);
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            FileSystemUtils.deleteRecursively(path);
        } catch (IOException problem) {
            throw new UncheckedIOException("A temporary folder cannot be removed", problem);
        }
    }
}
