package studio.soliloquy.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import studio.soliloquy.PostgresTest;

/** All migrations and everything that projects do, on the other database. */
@PostgresTest
class StoredProjectsOnPostgresTests extends StoredProjectsTests {
    @Autowired
    private DataSource database;

    @Test
    void runsOnPostgres() throws SQLException {
        try (Connection connection = database.getConnection()) {
            assertThat(connection.getMetaData().getDatabaseProductName()).isEqualTo("PostgreSQL");
        }
    }
}
