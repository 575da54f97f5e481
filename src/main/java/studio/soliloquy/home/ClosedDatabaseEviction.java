package studio.soliloquy.home;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Set;

/**
 * Tells the connection pool which connections are of no use any more. H2 closes a database that it cannot write (a full
 * disk) and opens it again for the next connection, but the connections that it had are closed for good and go on calling
 * themselves valid. All other failures are left to the pool.
 */
public class ClosedDatabaseEviction implements SQLExceptionOverride {
    /** H2's codes: an error of its file, with a name or without, connection broken, closed, closing. */
    private static final Set<Integer> CLOSED = Set.of(90028, 90031, 90067, 90098, 90121);

    private static final String STORE = "org.h2.mvstore.MVStoreException";

    @java.lang.Override
    public Override adjudicate(SQLException failure) {
        Throwable cause = failure.getCause();
        return CLOSED.contains(failure.getErrorCode())
                        || cause != null && cause.getClass().getName().equals(STORE)
                ? Override.MUST_EVICT
                : Override.CONTINUE_EVICT;
    }
}
