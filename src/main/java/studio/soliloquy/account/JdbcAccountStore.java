package studio.soliloquy.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps accounts in the studio's database. */
@Repository
class JdbcAccountStore implements AccountStore {
    private static final String ACCOUNT = "select id, name, role, created_at from account ";
    private static final String OTHER_ADMIN =
            " exists (select 1 from account other where other.role = 'ADMIN' and other.id <> :id)";

    private final JdbcClient sql;

    JdbcAccountStore(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public boolean add(Account account, String passwordHash) {
        try {
            sql.sql("insert into account (id, name, name_key, role, password_hash, created_at)"
                            + " values (:id, :name, :key, :role, :hash, :created)")
                    .param("id", account.id())
                    .param("name", account.name())
                    .param("key", key(account.name()))
                    .param("role", account.role().name())
                    .param("hash", passwordHash)
                    .param("created", Timestamp.from(account.createdAt()))
                    .update();
            return true;
        } catch (DataIntegrityViolationException taken) {
            return false;
        }
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    @Override
    public Optional<Account> named(String name) {
        return sql.sql(ACCOUNT + "where name_key = :key")
                .param("key", key(name))
                .query(JdbcAccountStore::account)
                .optional();
    }

    @Override
    public Optional<Account> get(String id) {
        return sql.sql(ACCOUNT + "where id = :id")
                .param("id", id)
                .query(JdbcAccountStore::account)
                .optional();
    }

    @Override
    public List<Account> all() {
        return sql.sql(ACCOUNT + "order by name_key")
                .query(JdbcAccountStore::account)
                .list();
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getString("id"),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                row.getTimestamp("created_at").toInstant());
    }

    @Override
    public Optional<String> passwordHash(String id) {
        return sql.sql("select password_hash from account where id = :id")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    @Override
    public void changePassword(String id, String passwordHash) {
        sql.sql("update account set password_hash = :hash where id = :id")
                .param("hash", passwordHash)
                .param("id", id)
                .update();
    }

    @Override
    public boolean changeRole(String id, Role role) {
        String guard = role == Role.ADMIN ? "" : " and" + OTHER_ADMIN;
        return sql.sql("update account set role = :role where id = :id" + guard)
                        .param("role", role.name())
                        .param("id", id)
                        .update()
                > 0;
    }

    @Override
    public boolean remove(String id) {
        return sql.sql("delete from account where id = :id and (role <> 'ADMIN' or" + OTHER_ADMIN + ")")
                        .param("id", id)
                        .update()
                > 0;
    }

    @Override
    public void add(Secret secret) {
        sql.sql("insert into account_secret (id, account_id, kind, name, sha256, created_at, expires_at)"
                        + " values (:id, :account, :kind, :name, :sha256, :created, :expires)")
                .param("id", secret.id())
                .param("account", secret.account())
                .param("kind", secret.kind().name())
                .param("name", secret.name())
                .param("sha256", secret.sha256())
                .param("created", Timestamp.from(secret.createdAt()))
                .param("expires", Timestamp.from(secret.expiresAt()))
                .update();
    }

    @Override
    public Optional<Account> bearer(String sha256, Secret.Kind kind, Instant now) {
        return sql.sql("select account.id, account.name, account.role, account.created_at from account"
                        + " join account_secret on account_secret.account_id = account.id"
                        + " where account_secret.sha256 = :sha256 and account_secret.kind = :kind"
                        + " and account_secret.expires_at > :now")
                .param("sha256", sha256)
                .param("kind", kind.name())
                .param("now", Timestamp.from(now))
                .query(JdbcAccountStore::account)
                .optional();
    }

    @Override
    public List<Secret> secrets(String account, Secret.Kind kind) {
        return sql.sql("select id, account_id, kind, name, sha256, created_at, expires_at from account_secret"
                        + " where account_id = :account and kind = :kind order by created_at desc, id")
                .param("account", account)
                .param("kind", kind.name())
                .query(JdbcAccountStore::secret)
                .list();
    }

    private static Secret secret(ResultSet row, int number) throws SQLException {
        return new Secret(
                row.getString("id"),
                row.getString("account_id"),
                Secret.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("sha256"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant());
    }

    @Override
    public boolean removeSecret(String account, String id) {
        return sql.sql("delete from account_secret where id = :id and account_id = :account")
                        .param("id", id)
                        .param("account", account)
                        .update()
                > 0;
    }

    @Override
    public void removeSecret(String sha256) {
        sql.sql("delete from account_secret where sha256 = :sha256")
                .param("sha256", sha256)
                .update();
    }

    @Override
    public void removeSecrets(String account, Secret.Kind kind) {
        sql.sql("delete from account_secret where account_id = :account and kind = :kind")
                .param("account", account)
                .param("kind", kind.name())
                .update();
    }

    @Override
    public void removeExpired(Instant now) {
        sql.sql("delete from account_secret where expires_at <= :now")
                .param("now", Timestamp.from(now))
                .update();
    }
}
