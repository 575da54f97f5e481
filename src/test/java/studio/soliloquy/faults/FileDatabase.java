package studio.soliloquy.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** H2 in the home. A copy is read, so that the next studio finds the file as the last one left it. */
record FileDatabase(Path home) implements QueueDatabase {
    @Override
    public List<String> arguments() {
        return List.of();
    }

    @Override
    public boolean isExclusive() {
        return true;
    }

    @Override
    public QueueRows rows(String render) throws SQLException {
        try {
            Path folder = Files.createTempDirectory("queue");
            try {
                Files.copy(home.resolve("data/studio.mv.db"), folder.resolve("copy.mv.db"));
                try (Connection connection =
                        DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("copy"), "sa", "")) {
                    return QueueRows.read(connection, render);
                }
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
