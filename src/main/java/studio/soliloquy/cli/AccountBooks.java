package studio.soliloquy.cli;

import java.sql.SQLException;
import java.util.stream.Stream;
import studio.soliloquy.account.Account;
import studio.soliloquy.account.Accounts;
import studio.soliloquy.account.Secrets;

/** The accounts of the studio in this home, as commands reach them. */
record AccountBooks(Studio studio) {
    private static final int DATABASE_ALREADY_OPEN = 90020;

    Accounts accounts() {
        return open(Accounts.class);
    }

    Secrets secrets() {
        return open(Secrets.class);
    }

    Account named(String name) {
        return accounts().named(name);
    }

    private <T> T open(Class<T> type) {
        try {
            return studio.accountPart(type);
        } catch (RuntimeException failure) {
            if (isInUse(failure)) {
                throw CommandError.COMMAND_STUDIO_RUNNING.because(
                        "Expected the studio's database to be free, found it open in a studio that is running.",
                        "Stop that studio first, or let an administrator do it on its page /accounts.",
                        failure);
            }
            throw failure;
        }
    }

    private static boolean isInUse(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause ->
                        cause instanceof SQLException refusal && refusal.getErrorCode() == DATABASE_ALREADY_OPEN);
    }
}
