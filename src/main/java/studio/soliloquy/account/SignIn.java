package studio.soliloquy.account;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import studio.soliloquy.error.StudioException;

/**
 * Lets people in who know their password. Whoever guesses has to wait longer and longer, by the name that he tries and by
 * the network that he comes from; neither the words nor the time of a refusal tell whether an account of the name is
 * there. Where somebody has logged in before, guesses from elsewhere do not make him wait, so that nobody can lock him
 * out by guessing. Safe to call from any thread.
 */
@Component
public class SignIn {
    /** So short that nobody is locked out of his account for long by somebody else who guesses. */
    private static final Duration LONGEST_WAIT_OF_NAME = Duration.ofSeconds(30);

    static final int FREE_FOR_NAME = 5;

    /** More than one person may come from the same address. */
    private static final int FREE_FOR_ADDRESS = 20;

    private static final Duration LONGEST_WAIT_OF_ADDRESS = Duration.ofMinutes(5);
    private static final int REMEMBERED = 10_000;
    private static final int LONGEST_NAME = 64;

    private final AccountStore store;
    private final Passwords passwords;
    private final Secrets secrets;
    private final AccountSettings settings;
    private final Attempts byName =
            new Attempts(FREE_FOR_NAME, LONGEST_WAIT_OF_NAME, REMEMBERED, InstantSource.system());
    private final Attempts byNetwork =
            new Attempts(FREE_FOR_ADDRESS, LONGEST_WAIT_OF_ADDRESS, REMEMBERED, InstantSource.system());
    private final Attempts byFamiliar =
            new Attempts(FREE_FOR_NAME, LONGEST_WAIT_OF_NAME, REMEMBERED, InstantSource.system());
    private final FamiliarNetworks familiar = new FamiliarNetworks(REMEMBERED);

    SignIn(AccountStore store, Passwords passwords, Secrets secrets, AccountSettings settings) {
        this.store = store;
        this.passwords = passwords;
        this.secrets = secrets;
        this.settings = settings;
    }

    /**
     * @param address from which somebody asks, as text
     * @return a session that nobody has had before
     * @throws StudioException {@code LOGIN_REFUSED}, or {@code LOGIN_SLOWED} with the wait in words
     */
    public NewSecret enter(String name, String password, String address) {
        String known = key(name);
        String network = FamiliarNetworks.of(address);
        boolean usual = familiar.contains(known, network);
        Attempts attempts = usual ? byFamiliar : byName;
        String counted = usual ? known + ' ' + network : known;
        slow(byNetwork.begin(network));
        slow(attempts.begin(counted));
        Account account = checked(known, password);
        attempts.succeeded(counted);
        byNetwork.succeeded(network);
        familiar.add(known, network);
        return secrets.session(account, settings.session());
    }

    private Account checked(String name, String password) {
        Optional<Account> account = name.length() > LONGEST_NAME ? Optional.empty() : store.named(name);
        if (!passwords.match(password, account.map(Account::id).flatMap(store::passwordHash))) {
            throw AccountError.LOGIN_REFUSED.because(
                    "Expected the name of an account and its password, found that they do not belong together.",
                    "Try again, or ask an administrator for a new password.");
        }
        return account.orElseThrow();
    }

    /** Whether this is the account's password; guesses are slowed as at the door. */
    public boolean knows(Account account, String password) {
        slow(byName.begin(key(account.name())));
        boolean known = passwords.match(password, store.passwordHash(account.id()));
        if (known) {
            byName.succeeded(key(account.name()));
        }
        return known;
    }

    /** Longer names are nobody's, and not worth remembering whole. */
    private static String key(String name) {
        return name.substring(0, Math.min(LONGEST_NAME + 1, name.length())).toLowerCase(Locale.ROOT);
    }

    private static void slow(Duration wait) {
        if (!wait.isZero()) {
            long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
            throw AccountError.LOGIN_SLOWED.because(
                    "Expected a rest after several attempts that failed, found another one at once.",
                    seconds == 1 ? "Wait a second, then try again." : "Wait " + seconds + " seconds, then try again.");
        }
    }
}
