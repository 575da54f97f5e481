package studio.soliloquy.faults;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A PostgreSQL that can be stopped, or crash, and be started again with the same data on the same port. */
final class RestartablePostgres implements QueueDatabase, AutoCloseable {
    private final Path data;
    private final int port;
    private EmbeddedPostgres server;

    private RestartablePostgres(Path data, int port) {
        this.data = data;
        this.port = port;
    }

    /** Skips the test where this machine cannot run one. */
    static RestartablePostgres start(Path data) throws IOException {
        RestartablePostgres postgres = new RestartablePostgres(data, freePort());
        try {
            postgres.start();
        } catch (IOException | IllegalStateException refusal) {
            Assumptions.abort("No PostgreSQL runs here: " + refusal);
        }
        return postgres;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    void start() throws IOException {
        server = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setPGStartupWait(Duration.ofMinutes(2))
                .start();
    }

    /** Breaks every connection and stops. */
    void stop() throws IOException {
        server.close();
    }

    /** Ends in the middle of whatever it does; the next start has to recover. */
    void crash() throws IOException, InterruptedException {
        String postmaster = Files.readAllLines(data.resolve("postmaster.pid")).get(0);
        ProcessHandle process = ProcessHandle.of(Long.parseLong(postmaster)).orElseThrow();
        new ProcessBuilder("kill", "-QUIT", postmaster).inheritIO().start().waitFor();
        process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
        server.close();
    }

    private String url() {
        return "jdbc:postgresql://localhost:" + port + "/postgres";
    }

    @Override
    public List<String> arguments() {
        return List.of(
                "--spring.profiles.active=cluster",
                "--studio.database.url=" + url(),
                "--studio.database.username=postgres",
                "--studio.database.password=postgres");
    }

    @Override
    public boolean isExclusive() {
        return false;
    }

    @Override
    public QueueRows rows(String render) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(), "postgres", "postgres")) {
            return QueueRows.read(connection, render);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
