package studio.soliloquy.template.build;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import studio.soliloquy.template.TemplateBuild.State;

/**
 * Who works on which build. A build is claimed for a while and the claim renewed, so that one whose worker has died is
 * taken over, and none is worked on twice at a time.
 */
@Component
class BuildClaims {
    static final Duration LEASE = Duration.ofSeconds(20);

    private static final Set<State> UNFINISHED = EnumSet.of(State.WAITING, State.READING);

    private final Builds rows;
    private final TransactionTemplate transaction;

    BuildClaims(Builds rows, PlatformTransactionManager transactions) {
        this.rows = rows;
        transaction = new TransactionTemplate(transactions);
    }

    /** The oldest build that nobody works on, now the caller's. */
    Optional<StoredBuild> next() {
        try {
            return transaction.execute(status -> {
                Optional<StoredBuild> build =
                        rows.findFirstByStateInAndClaimedUntilLessThanEqualOrderByCreatedAt(UNFINISHED, Instant.now());
                build.ifPresent(each -> each.claim(LEASE));
                return build;
            });
        } catch (ConcurrencyFailureException e) {
            // Another process was faster by a moment.
            return Optional.empty();
        }
    }

    /** Changes a build's row; false where it is gone. */
    boolean change(UUID id, Consumer<StoredBuild> change) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            Optional<StoredBuild> build = rows.findLockedById(id);
            build.ifPresent(change);
            return build.isPresent();
        }));
    }
}
