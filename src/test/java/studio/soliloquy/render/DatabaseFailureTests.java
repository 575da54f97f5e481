package studio.soliloquy.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLSyntaxErrorException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.CannotCreateTransactionException;

class DatabaseFailureTests {
    static Stream<Throwable> passing() {
        return Stream.of(
                new DataAccessResourceFailureException("away"),
                new CannotAcquireLockException("busy"),
                new CannotCreateTransactionException("away"),
                new SQLTransientConnectionException("no connection"),
                new SQLException("terminating connection due to administrator command", "57P01"),
                new SQLException("broken", "08006"),
                new RuntimeException(new IllegalStateException(new SQLException("broken", "08006"))));
    }

    @ParameterizedTest
    @MethodSource("passing")
    void knowsWhatPasses(Throwable failure) {
        assertThat(DatabaseFailure.isIn(failure)).isTrue();
    }

    static Stream<Throwable> lasting() {
        return Stream.of(
                new IllegalStateException("a fault"),
                new IOException("no space left"),
                new DataIntegrityViolationException("twice"),
                new SQLSyntaxErrorException("what?", "42601"),
                new SQLException("without a state"));
    }

    @ParameterizedTest
    @MethodSource("lasting")
    void leavesTheRestToOthers(Throwable failure) {
        assertThat(DatabaseFailure.isIn(failure)).isFalse();
    }

    @Test
    void endsEvenWhereCausesGoRoundInACircle() {
        RuntimeException first = new RuntimeException("first");
        first.initCause(new RuntimeException("second", first));

        assertThat(DatabaseFailure.isIn(first)).isFalse();
    }
}
