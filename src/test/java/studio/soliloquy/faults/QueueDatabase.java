package studio.soliloquy.faults;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** The database that a queue is kept in, looked at from outside of the studio. */
interface QueueDatabase {
    /** What tells a studio to use it. */
    List<String> arguments();

    /** How a render stands in it. */
    QueueRows rows(String render) throws SQLException;

    /** Only while no studio runs on it can its rows be read. */
    boolean isExclusive();

    /** The database in a studio's home. */
    static QueueDatabase file(Path home) {
        return new FileDatabase(home);
    }
}
