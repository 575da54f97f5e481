package studio.soliloquy.render;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.exception.JDBCConnectionException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells failures that pass when the database is back, or has time, from others. */
final class DatabaseFailure {
    private static final List<Class<? extends Throwable>> PASSING = List.of(
            DataAccessResourceFailureException.class,
            TransientDataAccessException.class,
            RecoverableDataAccessException.class,
            CannotGetJdbcConnectionException.class,
            CannotCreateTransactionException.class,
            JDBCConnectionException.class,
            SQLTransientException.class,
            SQLRecoverableException.class,
            SQLNonTransientConnectionException.class);

    /** Of PostgreSQL the first two; of H2: an error of its file, closed, closing, and in use until it is closed. */
    private static final List<String> PASSING_STATES =
            List.of("08", "57P", "90028", "90031", "90098", "90121", "90020");

    private static final String STORE_OF_H2 = "org.h2.mvstore.MVStoreException";

    private DatabaseFailure() {}

    static boolean isIn(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(50)
                .anyMatch(cause -> PASSING.stream().anyMatch(type -> type.isInstance(cause)) || lostConnection(cause));
    }

    /**
     * PostgreSQL tells by the state alone: connection exceptions, and that it is shutting down or starting. H2 closes a
     * database that it cannot write, and opens it again when it can.
     */
    private static boolean lostConnection(Throwable cause) {
        return cause instanceof SQLException sql
                        && Optional.ofNullable(sql.getSQLState())
                                .filter(state -> PASSING_STATES.stream().anyMatch(state::startsWith))
                                .isPresent()
                || cause.getClass().getName().equals(STORE_OF_H2);
    }
}
