package studio.soliloquy.home;

import java.sql.SQLException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Recognises H2's refusal to open a database that another process holds. */
class DatabaseInUseAnalyzer extends AbstractFailureAnalyzer<SQLException> {
    private static final int DATABASE_ALREADY_OPEN = 90020;

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        if (cause.getErrorCode() != DATABASE_ALREADY_OPEN) {
            return null;
        }
        return new FailureAnalysis(
                "The studio's database is in use: another studio is running on the same home.",
                "Stop the other one, or start this one with --studio.home=<another folder>"
                        + " and --server.port=<another port>.",
                cause);
    }
}
