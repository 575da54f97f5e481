package studio.soliloquy.render;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** What the queue has to know of the database it is kept in. */
@Component
class DatabaseKind {
    private final boolean postgresql;
    private final boolean embedded;

    DatabaseKind(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            DatabaseMetaData database = connection.getMetaData();
            String url = database.getURL().toLowerCase(Locale.ROOT);
            postgresql = "PostgreSQL".equals(database.getDatabaseProductName());
            embedded =
                    (url.startsWith("jdbc:h2:file:") || url.startsWith("jdbc:h2:mem:")) && !url.contains("auto_server");
        }
    }

    /** Whether rows can be locked and fetched in one statement, past those that others have locked. */
    boolean skipsLockedRows() {
        return postgresql;
    }

    /** Whether no other process can have it open, so that whatever somebody was working at is nobody's now. */
    boolean belongsToThisProcess() {
        return embedded;
    }
}
