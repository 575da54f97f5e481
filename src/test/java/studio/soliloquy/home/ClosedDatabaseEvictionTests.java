package studio.soliloquy.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClosedDatabaseEvictionTests {
    private static final TestingDisk DISK = new TestingDisk();

    @TempDir
    private Path folder;

    @BeforeEach
    void putTheDiskIn() {
        FilePath.register(DISK);
    }

    @AfterEach
    void takeTheDiskOut() {
        TestingDisk.free();
        FilePath.unregister(DISK);
    }

    @Test
    void aDatabaseThatAFullDiskClosedIsUsableAsSoonAsThereIsRoom() throws SQLException {
        try (HikariDataSource pool = pool()) {
            execute(pool, "CREATE TABLE kept (word VARCHAR) AS VALUES ('here')");
            TestingDisk.fill();
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> execute(pool, "INSERT INTO kept VALUES ('" + "x".repeat(99_999) + "')"))
                        .isInstanceOf(SQLException.class);
            }
            TestingDisk.free();
            execute(pool, "INSERT INTO kept VALUES ('again')");
            try (Connection connection = pool.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT count(*) FROM kept")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getInt(1)).isEqualTo(2);
            }
        }
    }

    private static void execute(HikariDataSource pool, String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private HikariDataSource pool() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:testing-disk:" + folder.resolve("studio") + ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0");
        config.setUsername("sa");
        config.setMaximumPoolSize(2);
        config.setConnectionTimeout(1000);
        config.setExceptionOverrideClassName(ClosedDatabaseEviction.class.getName());
        return new HikariDataSource(config);
    }
}
