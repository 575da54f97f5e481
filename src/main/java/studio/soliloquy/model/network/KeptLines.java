package studio.soliloquy.model.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A small file of what was learned, line by line. What cannot be read or written is told in the log and learned again:
 * the work that is going on matters more.
 */
record KeptLines(Path file) {
    private static final Logger LOG = LoggerFactory.getLogger(KeptLines.class);

    /** @param line takes one line; what it throws skips that line */
    void read(Consumer<String> line) {
        try {
            Files.readAllLines(file).forEach(text -> read(text, line));
        } catch (NoSuchFileException none) {
            // Nothing was learned yet.
        } catch (IOException | UncheckedIOException unreadable) {
            LOG.warn("{} cannot be read; what it held is learned anew", file.getFileName(), unreadable);
        }
    }

    private void read(String text, Consumer<String> line) {
        try {
            line.accept(text);
        } catch (RuntimeException unreadable) {
            LOG.warn("Expected a line of what was learned in {}, found \"{}\"", file.getFileName(), text);
        }
    }

    <T> void write(Collection<T> entries, Function<T, String> line) {
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.write(unfinished, lines(entries, line));
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException problem) {
            LOG.warn("{} cannot be written; what was learned is forgotten at the end", file.getFileName(), problem);
        }
    }

    private static <T> List<String> lines(Collection<T> entries, Function<T, String> line) {
        return entries.stream().map(line).toList();
    }
}
