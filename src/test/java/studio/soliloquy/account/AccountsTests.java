package studio.soliloquy.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import studio.soliloquy.error.ErrorCode;
import studio.soliloquy.error.StudioException;

class AccountsTests {
    private static final String PASSWORD = "correct horse battery";
    private static final JdbcClient SQL = MigratedDatabase.open();

    private final JdbcAccountStore store = new JdbcAccountStore(SQL);
    private final Passwords passwords = new Passwords();
    private final List<Object> told = new ArrayList<>();
    private final Accounts accounts = new Accounts(store, passwords, told::add);
    private final Secrets secrets = new Secrets(store, told::add);
    private final SignIn door =
            new SignIn(store, passwords, secrets, new AccountSettings(AccountSettings.Login.AUTO, Duration.ofDays(14)));

    @BeforeEach
    void empty() {
        SQL.sql("delete from account").update();
    }

    @Test
    void aPasswordIsKeptAsAHashAlone() {
        Account anna = accounts.add("Anna", PASSWORD, Role.EDITOR);

        assertThat(accounts.all()).containsExactly(anna);
        assertThat(store.passwordHash(anna.id()).orElseThrow())
                .startsWith("{bcrypt}")
                .doesNotContain(PASSWORD);
        assertThat(accounts.haveAdmin()).isFalse();
    }

    @Test
    void aNameIsThereOnceWhateverItsCapitals() {
        accounts.add("Anna", PASSWORD, Role.EDITOR);
        assertRefused(() -> accounts.add("anna", PASSWORD, Role.ADMIN), AccountError.ACCOUNT_NAME_TAKEN);
        assertThat(accounts.named("ANNA").name()).isEqualTo("Anna");
    }

    @Test
    void poorNamesAndPasswordsAreRefused() {
        for (String name : new String[] {null, "", " ", "a b", "-a", "a\n", "x".repeat(65), "<b>"}) {
            assertRefused(() -> accounts.add(name, PASSWORD, Role.EDITOR), AccountError.ACCOUNT_NAME_INVALID);
        }
        for (String password : new String[] {null, "", "short", "ü".repeat(37)}) {
            assertRefused(() -> accounts.add("anna", password, Role.EDITOR), AccountError.ACCOUNT_PASSWORD_WEAK);
        }
    }

    @Test
    void oneAdministratorStays() {
        Account anna = accounts.add("anna", PASSWORD, Role.ADMIN);
        Account ben = accounts.add("ben", PASSWORD, Role.EDITOR);
        assertRefused(() -> accounts.remove(anna), AccountError.ACCOUNT_LAST_ADMIN);
        assertRefused(() -> accounts.changeRole(anna, Role.VIEWER), AccountError.ACCOUNT_LAST_ADMIN);

        accounts.changeRole(ben, Role.ADMIN);
        accounts.remove(anna);
        assertThat(accounts.all()).extracting(Account::name).containsExactly("ben");
    }

    @Test
    void aPasswordOpensASessionThatNobodyHadBefore() {
        Account anna = accounts.add("anna", PASSWORD, Role.EDITOR);
        NewSecret first = door.enter("Anna", PASSWORD, "192.0.2.1");
        NewSecret second = door.enter("anna", PASSWORD, "192.0.2.1");

        assertThat(first.value()).hasSize(43).isNotEqualTo(second.value());
        assertThat(secrets.bearer(first.value(), Secret.Kind.SESSION)).contains(anna);
        assertThat(secrets.bearer(first.value(), Secret.Kind.TOKEN)).isEmpty();
        assertThat(SQL.sql("select sha256 from account_secret")
                        .query(String.class)
                        .list())
                .doesNotContain(first.value(), second.value());

        secrets.end(first.value());
        assertThat(secrets.bearer(first.value(), Secret.Kind.SESSION)).isEmpty();
        accounts.changePassword(anna, PASSWORD + "!");
        assertThat(secrets.bearer(second.value(), Secret.Kind.SESSION)).isEmpty();
    }

    @Test
    void aWrongNameIsRefusedInTheWordsOfAWrongPassword() {
        accounts.add("anna", PASSWORD, Role.EDITOR);
        String wrongPassword = refusal(() -> door.enter("anna", "something else", "192.0.2.2"));
        String wrongName = refusal(() -> door.enter("nobody", PASSWORD, "192.0.2.3"));
        assertThat(wrongName).isEqualTo(wrongPassword);
        assertRefused(() -> door.enter("anna", PASSWORD + "x".repeat(80), "192.0.2.3"), AccountError.LOGIN_REFUSED);
    }

    @Test
    void whoGuessesHasToWait() {
        accounts.add("anna", PASSWORD, Role.EDITOR);
        for (int guess = 0; guess < SignIn.FREE_FOR_NAME; guess++) {
            String password = "guess number " + guess;
            assertRefused(() -> door.enter("anna", password, "192.0.2.4"), AccountError.LOGIN_REFUSED);
        }
        assertRefused(() -> door.enter("anna", PASSWORD, "192.0.2.5"), AccountError.LOGIN_SLOWED);
    }

    @Test
    void whoGuessesLocksNobodyOutOfWhereHeUsuallyIs() {
        accounts.add("anna", PASSWORD, Role.EDITOR);
        door.enter("anna", PASSWORD, "192.0.2.6");
        for (int guess = 0; guess < SignIn.FREE_FOR_NAME; guess++) {
            String password = "guess number " + guess;
            assertRefused(() -> door.enter("anna", password, "192.0.2.7"), AccountError.LOGIN_REFUSED);
        }
        assertRefused(() -> door.enter("anna", PASSWORD, "192.0.2.7"), AccountError.LOGIN_SLOWED);
        assertThat(door.enter("anna", PASSWORD, "192.0.2.6").value()).hasSize(43);

        for (int guess = 0; guess < SignIn.FREE_FOR_NAME; guess++) {
            String password = "guess number " + guess;
            assertRefused(() -> door.enter("anna", password, "192.0.2.6"), AccountError.LOGIN_REFUSED);
        }
        assertRefused(() -> door.enter("anna", PASSWORD, "192.0.2.6"), AccountError.LOGIN_SLOWED);
    }

    @Test
    void whoHasANetworkOfTheSixthVersionHasOneAddress() {
        assertThat(FamiliarNetworks.of("2001:db8:1:2::1")).isEqualTo(FamiliarNetworks.of("2001:db8:1:2:ffff:0:0:7"));
        assertThat(FamiliarNetworks.of("2001:db8:1:2::1")).isNotEqualTo(FamiliarNetworks.of("2001:db8:1:3::1"));
        assertThat(FamiliarNetworks.of("192.0.2.1")).isNotEqualTo(FamiliarNetworks.of("192.0.2.2"));
        assertThat(FamiliarNetworks.of("::ffff:192.0.2.1")).isNotEqualTo(FamiliarNetworks.of("::ffff:192.0.2.2"));
        FamiliarNetworks few = new FamiliarNetworks(2);
        for (String name : new String[] {"anna", "ben", "carl"}) {
            few.add(name, "192.0.2.1");
        }
        assertThat(few.contains("anna", "192.0.2.1")).isFalse();
        assertThat(few.contains("carl", "192.0.2.1")).isTrue();
    }

    @Test
    void whoeverMayBeLetInNoLongerIsTold() {
        Account anna = accounts.add("anna", PASSWORD, Role.ADMIN);
        accounts.add("ben", PASSWORD, Role.ADMIN);
        NewSecret session = door.enter("anna", PASSWORD, "192.0.2.8");
        Pass pass = secrets.pass(session.value(), Secret.Kind.SESSION).orElseThrow();
        assertThat(secrets.isGood(pass)).isTrue();
        assertThat(pass.toString()).doesNotContain(pass.sha256());
        assertThat(told).isEmpty();

        accounts.changeRole(anna, Role.VIEWER);
        assertThat(secrets.isGood(pass)).isFalse();
        secrets.end(session.value());
        secrets.end("nobody's");
        secrets.revoke(anna, secrets.token(anna, "One", 1).secret().id());
        accounts.changePassword(anna, PASSWORD + "!");
        accounts.remove(anna);
        assertThat(told).hasSize(5).containsOnly(new LoginsChanged(anna.id()));
    }

    @Test
    void tokensHaveANameAndAnEnd() {
        Account anna = accounts.add("anna", PASSWORD, Role.EDITOR);
        NewSecret token = secrets.token(anna, "Nightly run", 1);

        assertThat(secrets.bearer(token.value(), Secret.Kind.TOKEN)).contains(anna);
        assertThat(secrets.tokens(anna)).containsExactly(token.secret());
        assertThat(token.toString()).doesNotContain(token.value());
        SQL.sql("update account_secret set expires_at = created_at").update();
        assertThat(secrets.bearer(token.value(), Secret.Kind.TOKEN)).isEmpty();

        secrets.revoke(anna, token.secret().id());
        assertRefused(() -> secrets.revoke(anna, token.secret().id()), AccountError.TOKEN_NOT_FOUND);
        assertRefused(() -> secrets.token(anna, " ", 1), AccountError.TOKEN_SETTINGS_INVALID);
        assertRefused(() -> secrets.token(anna, "Too long", 4000), AccountError.TOKEN_SETTINGS_INVALID);
    }

    @Test
    void nobodyRevokesAnothersToken() {
        Account anna = accounts.add("anna", PASSWORD, Role.EDITOR);
        Account ben = accounts.add("ben", PASSWORD, Role.EDITOR);
        NewSecret token = secrets.token(anna, "Anna's", 1);
        assertRefused(() -> secrets.revoke(ben, token.secret().id()), AccountError.TOKEN_NOT_FOUND);
        assertThat(secrets.bearer(token.value(), Secret.Kind.TOKEN)).contains(anna);
    }

    private static String refusal(ThrowingCallable call) {
        try {
            call.call();
        } catch (StudioException refused) {
            return refused.code() + refused.getMessage() + refused.hint();
        } catch (Throwable other) {
            throw new AssertionError(other);
        }
        throw new AssertionError("Nothing was refused");
    }

    private static void assertRefused(ThrowingCallable call, ErrorCode code) {
        assertThatExceptionOfType(StudioException.class)
                .isThrownBy(call)
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
