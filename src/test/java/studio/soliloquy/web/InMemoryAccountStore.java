package studio.soliloquy.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import studio.soliloquy.account.Account;
import studio.soliloquy.account.AccountStore;
import studio.soliloquy.account.Role;
import studio.soliloquy.account.Secret;

/** Keeps accounts as long as it lives. */
public final class InMemoryAccountStore implements AccountStore {
    private final Map<String, Account> accounts = new ConcurrentHashMap<>();
    private final Map<String, String> passwords = new ConcurrentHashMap<>();
    private final Map<String, Secret> secrets = new ConcurrentHashMap<>();

    @Override
    public boolean add(Account account, String passwordHash) {
        if (named(account.name()).isPresent()) {
            return false;
        }
        accounts.put(account.id(), account);
        passwords.put(account.id(), passwordHash);
        return true;
    }

    @Override
    public Optional<Account> named(String name) {
        return accounts.values().stream()
                .filter(account -> account.name().equalsIgnoreCase(name))
                .findFirst();
    }

    @Override
    public Optional<Account> get(String id) {
        return Optional.ofNullable(accounts.get(id));
    }

    @Override
    public List<Account> all() {
        return accounts.values().stream()
                .sorted(Comparator.comparing(Account::name))
                .toList();
    }

    @Override
    public Optional<String> passwordHash(String id) {
        return Optional.ofNullable(passwords.get(id));
    }

    @Override
    public void changePassword(String id, String passwordHash) {
        passwords.put(id, passwordHash);
    }

    @Override
    public boolean changeRole(String id, Role role) {
        if (role != Role.ADMIN && !hasOtherAdmin(id)) {
            return false;
        }
        accounts.computeIfPresent(id, (key, account) -> new Account(key, account.name(), role, account.createdAt()));
        return true;
    }

    private boolean hasOtherAdmin(String id) {
        return accounts.values().stream()
                .anyMatch(
                        account -> account.role() == Role.ADMIN && !account.id().equals(id));
    }

    @Override
    public boolean remove(String id) {
        if (accounts.get(id).role() == Role.ADMIN && !hasOtherAdmin(id)) {
            return false;
        }
        accounts.remove(id);
        secrets.values().removeIf(secret -> secret.account().equals(id));
        return true;
    }

    /** Without asking whether an administrator is left. */
    public void clear() {
        accounts.clear();
        secrets.clear();
    }

    @Override
    public void add(Secret secret) {
        secrets.put(secret.id(), secret);
    }

    @Override
    public Optional<Account> bearer(String sha256, Secret.Kind kind, Instant now) {
        return secrets.values().stream()
                .filter(secret -> secret.sha256().equals(sha256)
                        && secret.kind() == kind
                        && secret.expiresAt().isAfter(now))
                .findFirst()
                .map(secret -> accounts.get(secret.account()));
    }

    @Override
    public List<Secret> secrets(String account, Secret.Kind kind) {
        return secrets.values().stream()
                .filter(secret -> secret.account().equals(account) && secret.kind() == kind)
                .sorted(Comparator.comparing(Secret::createdAt).reversed())
                .toList();
    }

    @Override
    public boolean removeSecret(String account, String id) {
        Secret secret = secrets.get(id);
        return secret != null && secret.account().equals(account) && secrets.remove(id) != null;
    }

    @Override
    public void removeSecret(String sha256) {
        secrets.values().removeIf(secret -> secret.sha256().equals(sha256));
    }

    @Override
    public void removeSecrets(String account, Secret.Kind kind) {
        secrets.values().removeIf(secret -> secret.account().equals(account) && secret.kind() == kind);
    }

    @Override
    public void removeExpired(Instant now) {
        secrets.values().removeIf(secret -> !secret.expiresAt().isAfter(now));
    }
}
