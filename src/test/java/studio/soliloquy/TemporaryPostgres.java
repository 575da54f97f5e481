package studio.soliloquy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives a context an empty database of its own on a PostgreSQL that lives as long as the tests. */
public final class TemporaryPostgres implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static EmbeddedPostgres server;
    private static String reason;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("temporaryPostgres", Map.copyOf(freshDatabase())));
    }

    /** The settings that lead to a new, empty database. */
    public static Map<String, String> freshDatabase() {
        String name = "studio" + DATABASES.incrementAndGet();
        try (Connection connection = server().getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Map.of(
                "spring.datasource.url", server().getJdbcUrl("postgres", name),
                "spring.datasource.username", "postgres",
                "spring.datasource.password", "postgres");
    }

    /** Empty where PostgreSQL starts. */
    static synchronized Optional<String> reasonNotToRun() {
        if (server == null && reason == null) {
            try {
                server = EmbeddedPostgres.builder()
                        .setRegisterShutdownHook(false)
                        .start();
                // After the contexts, which would otherwise wait for it to come back.
                SpringApplication.getShutdownHandlers().add(TemporaryPostgres::stop);
            } catch (IOException | IllegalStateException e) {
                reason = e.toString();
            }
        }
        return Optional.ofNullable(reason);
    }

    private static void stop() {
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static EmbeddedPostgres server() {
        reasonNotToRun().ifPresent(why -> {
            throw new IllegalStateException(why);
        });
        return server;
    }
}
