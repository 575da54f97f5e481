package studio.soliloquy.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Gives out sessions and tokens and knows them again. Safe to call from any thread. */
@Component
public class Secrets {
    private static final int BYTES = 32;
    private static final int LONGEST_SECRET = 100;
    private static final int LONGEST_NAME = 64;
    private static final int MOST_TOKENS = 100;
    private static final int LONGEST_DAYS = 3660;

    private final AccountStore store;
    private final ApplicationEventPublisher events;
    private final SecureRandom random = new SecureRandom();

    Secrets(AccountStore store, ApplicationEventPublisher events) {
        this.store = store;
        this.events = events;
    }

    NewSecret session(Account account, Duration length) {
        store.removeExpired(Instant.now());
        return give(account, Secret.Kind.SESSION, "", length);
    }

    /**
     * @param name what the account's owner calls it, 1 to 64 visible characters
     * @param days for which it is good, 1 to 3660
     * @throws studio.soliloquy.error.StudioException {@code TOKEN_SETTINGS_INVALID}
     */
    public NewSecret token(Account account, String name, int days) {
        String shown = name == null ? "" : name.strip();
        require(
                !shown.isEmpty()
                        && shown.length() <= LONGEST_NAME
                        && shown.chars().noneMatch(Character::isISOControl),
                "a name of 1 to " + LONGEST_NAME + " visible characters");
        require(days >= 1 && days <= LONGEST_DAYS, "1 to " + LONGEST_DAYS + " days");
        require(tokens(account).size() < MOST_TOKENS, "at most " + MOST_TOKENS + " tokens of one account");
        return give(account, Secret.Kind.TOKEN, shown, Duration.ofDays(days));
    }

    private static void require(boolean fulfilled, String expected) {
        if (!fulfilled) {
            throw AccountError.TOKEN_SETTINGS_INVALID.because(
                    "Expected " + expected + ", found something else.", "Correct it, or revoke a token first.");
        }
    }

    private NewSecret give(Account account, Secret.Kind kind, String name, Duration length) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String value = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        Secret secret = new Secret(
                UUID.randomUUID().toString(), account.id(), kind, name, sha256(value), now, now.plus(length));
        store.add(secret);
        return new NewSecret(value, secret);
    }

    /** Whose secret it is; empty where it is nobody's, or has expired. */
    public Optional<Account> bearer(String value, Secret.Kind kind) {
        return pass(value, kind).map(Pass::account);
    }

    /** By what the bearer of this secret is let in; empty where it is nobody's, or has expired. */
    public Optional<Pass> pass(String value, Secret.Kind kind) {
        if (value.length() > LONGEST_SECRET) {
            return Optional.empty();
        }
        String sha256 = sha256(value);
        return store.bearer(sha256, kind, Instant.now()).map(account -> new Pass(account, kind, sha256));
    }

    /** Whether its bearer would be let in again, as the same person with the same role. */
    public boolean isGood(Pass pass) {
        return store.bearer(pass.sha256(), pass.kind(), Instant.now())
                .filter(pass.account()::equals)
                .isPresent();
    }

    /** Those of the account, the youngest first. */
    public List<Secret> tokens(Account account) {
        return store.secrets(account.id(), Secret.Kind.TOKEN);
    }

    /** @throws studio.soliloquy.error.StudioException {@code TOKEN_NOT_FOUND} */
    public void revoke(Account account, String id) {
        if (!store.removeSecret(account.id(), id)) {
            throw AccountError.TOKEN_NOT_FOUND.because(
                    "There is no such token.", "Look at the list: it may have been revoked already.");
        }
        events.publishEvent(new LoginsChanged(account.id()));
    }

    /** Does nothing where it is nobody's. */
    public void end(String session) {
        Optional<Account> bearer = bearer(session, Secret.Kind.SESSION);
        store.removeSecret(sha256(session));
        bearer.ifPresent(account -> events.publishEvent(new LoginsChanged(account.id())));
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
