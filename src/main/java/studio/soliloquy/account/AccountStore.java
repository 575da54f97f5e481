package studio.soliloquy.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where accounts and what they are known by are kept. Safe to call from any thread. */
public interface AccountStore {
    /** @return false where the name is taken, whatever its capitals */
    boolean add(Account account, String passwordHash);

    Optional<Account> named(String name);

    Optional<Account> get(String id);

    /** By name. */
    List<Account> all();

    /** Empty where there is no such account. */
    Optional<String> passwordHash(String id);

    void changePassword(String id, String passwordHash);

    /** @return false where it is the last administrator and is to be none */
    boolean changeRole(String id, Role role);

    /**
     * With its secrets; what belongs to it stays.
     *
     * @return false where it is the last administrator
     */
    boolean remove(String id);

    void add(Secret secret);

    /** Whose secret this is, unless it has expired. */
    Optional<Account> bearer(String sha256, Secret.Kind kind, Instant now);

    /** The youngest first. */
    List<Secret> secrets(String account, Secret.Kind kind);

    /** @return false where the account has none of this id */
    boolean removeSecret(String account, String id);

    void removeSecret(String sha256);

    void removeSecrets(String account, Secret.Kind kind);

    void removeExpired(Instant now);
}
