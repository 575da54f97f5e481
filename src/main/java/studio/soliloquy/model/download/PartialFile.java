package studio.soliloquy.model.download;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A file that is not whole yet, and beside it what its server calls the version that it is of, so that another process
 * can go on with it. Used by one thread at a time.
 *
 * @param path where the bytes are; need not exist
 * @param wholeBytes how many there will be
 */
public record PartialFile(Path path, long wholeBytes) {
    private static final String TAG = ".tag";

    /** How many bytes are there. */
    public long bytes() throws IOException {
        return Files.exists(path) ? Files.size(path) : 0;
    }

    /** The version's name, where the server gave one that tells versions apart byte for byte. */
    Optional<String> tag() throws IOException {
        return Files.exists(tagFile()) ? Optional.of(Files.readString(tagFile())) : Optional.empty();
    }

    /** Empties the file. */
    void beginAnew(Optional<String> tag) throws IOException {
        discard();
        Files.createFile(path);
        if (tag.isPresent()) {
            Files.writeString(tagFile(), tag.get());
        }
    }

    OutputStream append() throws IOException {
        return Files.newOutputStream(path, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    }

    /** Deletes what there is. */
    public void discard() throws IOException {
        Files.deleteIfExists(path);
        Files.deleteIfExists(tagFile());
    }

    private Path tagFile() {
        return path.resolveSibling(path.getFileName() + TAG);
    }
}
