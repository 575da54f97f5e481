package studio.soliloquy.account;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import studio.soliloquy.error.StudioException;

/**
 * Makes, changes and removes accounts. Safe to call from any thread. Whoever names an account that is not there gets
 * {@code ACCOUNT_NOT_FOUND}.
 */
@Component
public class Accounts {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{0,63}");

    private final AccountStore store;
    private final Passwords passwords;
    private final ApplicationEventPublisher events;

    Accounts(AccountStore store, Passwords passwords, ApplicationEventPublisher events) {
        this.store = store;
        this.passwords = passwords;
        this.events = events;
    }

    /**
     * @throws StudioException {@code ACCOUNT_NAME_INVALID}, {@code ACCOUNT_NAME_TAKEN}, {@code ACCOUNT_PASSWORD_WEAK}
     */
    public Account add(String name, String password, Role role) {
        if (name == null || !NAME.matcher(name).matches()) {
            throw AccountError.ACCOUNT_NAME_INVALID.because(
                    "Expected a name of 1 to 64 letters, digits, dots, hyphens, underscores and @, found another text.",
                    "Choose a name such as anna or anna@example.org.");
        }
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        Account account = new Account(UUID.randomUUID().toString(), name, role, now);
        if (!store.add(account, passwords.hash(password))) {
            throw AccountError.ACCOUNT_NAME_TAKEN.because(
                    "Expected a name that nobody has, found " + name + " taken.", "Choose another name.");
        }
        return account;
    }

    /** By name. */
    public List<Account> all() {
        return store.all();
    }

    public boolean haveAdmin() {
        return store.all().stream().anyMatch(account -> account.role() == Role.ADMIN);
    }

    public Account get(String id) {
        return store.get(id).orElseThrow(Accounts::unknown);
    }

    public Account named(String name) {
        return store.named(name).orElseThrow(Accounts::unknown);
    }

    /** Browsers that are logged in as this account are logged out; tokens stay. */
    public void changePassword(Account account, String password) {
        store.changePassword(account.id(), passwords.hash(password));
        store.removeSecrets(account.id(), Secret.Kind.SESSION);
        events.publishEvent(new LoginsChanged(account.id()));
    }

    /** @throws StudioException {@code ACCOUNT_LAST_ADMIN} */
    public void changeRole(Account account, Role role) {
        if (!store.changeRole(account.id(), role)) {
            throw lastAdmin();
        }
        events.publishEvent(new LoginsChanged(account.id()));
    }

    /**
     * With all its sessions and tokens. What belongs to it stays, and administrators see it.
     *
     * @throws StudioException {@code ACCOUNT_LAST_ADMIN}
     */
    public void remove(Account account) {
        if (!store.remove(account.id())) {
            throw lastAdmin();
        }
        events.publishEvent(new LoginsChanged(account.id()));
    }

    private static StudioException unknown() {
        return AccountError.ACCOUNT_NOT_FOUND.because("There is no such account.", "See the list of accounts.");
    }

    private static StudioException lastAdmin() {
        return AccountError.ACCOUNT_LAST_ADMIN.because(
                "Expected another administrator beside this one, found none.", "Make another administrator first.");
    }
}
