package studio.soliloquy.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import studio.soliloquy.account.Account;
import studio.soliloquy.account.Accounts;
import studio.soliloquy.account.Role;
import studio.soliloquy.web.InMemoryAccountStore;
import studio.soliloquy.web.StudioClient;
import studio.soliloquy.web.TestingLogin;
import studio.soliloquy.web.WebTest;

@WebTest
class AccountPagesTests {
    private static final String PASSWORD = "correct horse battery";
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern MADE = Pattern.compile("class=\"token\"[^>]*>([^<]{43})<");

    @Autowired
    private StudioClient client;

    @Autowired
    private TestingLogin login;

    @Autowired
    private Accounts accounts;

    @Autowired
    private InMemoryAccountStore store;

    @BeforeEach
    void open() {
        login.require(true);
        accounts.add("anna", PASSWORD, Role.ADMIN);
        accounts.add("ben", PASSWORD, Role.EDITOR);
    }

    @AfterEach
    void close() {
        login.require(false);
        store.clear();
    }

    @Test
    void whoeverHasNotLoggedInIsLedToTheDoorAndBack() {
        HttpResponse<byte[]> refused = html("/queue", "");
        assertThat(refused.statusCode()).isEqualTo(302);
        assertThat(path(refused)).isEqualTo("/login?to=%2Fqueue");
        assertThat(text(html("/login?to=%2Fqueue", ""))).contains("name=\"to\" value=\"/queue\"", "type=\"password\"");

        HttpResponse<byte[]> entered = enter("ben", PASSWORD, "/queue");
        assertThat(entered.statusCode()).isEqualTo(302);
        assertThat(path(entered)).isEqualTo("/queue");
        String page = text(html("/queue", session(entered)));
        assertThat(page).contains("ben", "action=\"/logout\"").doesNotContain("href=\"/system\"", "href=\"/accounts\"");
    }

    @Test
    void theSessionIsHiddenFromScriptsAndForeignPages() {
        String cookie = enter("ben", PASSWORD, "/").headers().allValues("Set-Cookie").stream()
                .filter(each -> each.startsWith("SOLILOQUY="))
                .findFirst()
                .orElseThrow();
        assertThat(cookie)
                .contains("HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=")
                .doesNotContain("Secure");
    }

    @Test
    void aSessionThatSomebodyBroughtAlongIsNotKept() {
        HttpResponse<byte[]> first = enter("ben", PASSWORD, "/");
        HttpResponse<byte[]> again = form("/login", session(first), "name", "ben", "password", PASSWORD, "to", "/");
        assertThat(session(again)).isNotEqualTo(session(first));
        assertThat(html("/queue", session(first)).statusCode()).isEqualTo(302);
        assertThat(html("/queue", session(again)).statusCode()).isEqualTo(200);
    }

    @Test
    void theDoorLeadsNowhereElse() {
        for (String to :
                new String[] {"//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)"}) {
            assertThat(path(enter("ben", PASSWORD, to))).as(to).isEqualTo("/");
        }
    }

    @Test
    void aWrongPasswordIsRefusedAndManyAreSlowedInWords() {
        accounts.add("carl", PASSWORD, Role.VIEWER);
        HttpResponse<byte[]> refused = enter("carl", "something else", "/");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(text(refused)).contains("role=\"alert\"", "value=\"carl\"").doesNotContain("something else");
        HttpResponse<byte[]> last = refused;
        for (int guess = 0; guess < 6; guess++) {
            last = enter("carl", "something else", "/");
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(text(last)).contains("Wait ");
        assertThat(enter("carl", PASSWORD, "/").statusCode()).isEqualTo(429);
    }

    @Test
    void loggingOutEndsTheSession() {
        String session = session(enter("ben", PASSWORD, "/"));
        assertThat(path(form("/logout", session))).isEqualTo("/login");
        assertThat(html("/queue", session).statusCode()).isEqualTo(302);
    }

    @Test
    void theTokenOfThePagesIsAnotherOneAfterALogin() {
        HttpResponse<byte[]> entered = enter("ben", PASSWORD, "/");
        assertThat(entered.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("XSRF-TOKEN=")
                        .contains("SameSite=Strict", "Path=/")
                        .doesNotContain(client.token(), "Max-Age=0"));
    }

    @Test
    void aPageOfBeforeTheLoginLeadsBackToItself() {
        String session = session(enter("ben", PASSWORD, "/"));
        String stale = FORM_TOKEN
                .matcher(text(html("/account", session)))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        HttpResponse<byte[]> refused = client.send(client.at("/account/tokens")
                .header("Cookie", "XSRF-TOKEN=00000000-0000-4000-8000-000000000000; " + session)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .header("Referer", "http://127.0.0.1:" + client.port() + "/account/tokens")
                .POST(BodyPublishers.ofString("_csrf=" + encoded(stale) + "&name=Late&days=1")));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(text(refused)).contains("href=\"/account\"", "grown old").doesNotContain("XSRF");
        assertThat(text(html("/account", session))).doesNotContain("Late");
    }

    @Test
    void onesOwnPageMakesATokenThatWorksOnceShown() {
        String session = session(enter("ben", PASSWORD, "/"));
        String page = text(form("/account/tokens", session, "name", "Nightly run", "days", "30"));
        Matcher made = MADE.matcher(page);
        assertThat(made.find()).isTrue();
        assertThat(text(html("/account", session))).contains("Nightly run").doesNotContain(made.group(1));

        HttpRequest.Builder change = client.at("/api/v1/projects")
                .header("Authorization", "Bearer " + made.group(1))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"name\": \"By a program\"}"));
        assertThat(client.send(change).statusCode()).isEqualTo(201);
    }

    @Test
    void anAdministratorMakesChangesAndRemovesAccounts() {
        String session = session(enter("anna", PASSWORD, "/"));
        form("/accounts", session, "name", "dora", "password", PASSWORD, "role", "VIEWER");
        Account dora = accounts.named("dora");
        assertThat(text(html("/accounts", session))).contains("dora");
        form("/accounts/" + dora.id() + "/role", session, "role", "EDITOR");
        assertThat(accounts.named("dora").role()).isEqualTo(Role.EDITOR);
        form("/accounts/" + dora.id() + "/remove", session);
        assertThat(accounts.all()).extracting(Account::name).doesNotContain("dora");

        HttpResponse<byte[]> weak = form("/accounts", session, "name", "emil", "password", "short", "role", "VIEWER");
        assertThat(weak.statusCode()).isEqualTo(422);
        assertThat(text(weak)).contains("role=\"alert\"");
    }

    @Test
    void nobodyElseDoes() {
        String session = session(enter("ben", PASSWORD, "/"));
        assertThat(html("/accounts", session).statusCode()).isEqualTo(403);
        assertThat(form("/accounts", session, "name", "eve", "password", PASSWORD, "role", "ADMIN")
                        .statusCode())
                .isEqualTo(403);
        assertThat(accounts.all()).extracting(Account::name).doesNotContain("eve");
    }

    private HttpResponse<byte[]> enter(String name, String password, String to) {
        return form("/login", "", "name", name, "password", password, "to", to);
    }

    /** Sends a form as a browser without scripts does. */
    private HttpResponse<byte[]> form(String path, String session, String... fields) {
        String cookie = "XSRF-TOKEN=" + client.token() + (session.isEmpty() ? "" : "; " + session);
        Matcher token = FORM_TOKEN.matcher(text(client.send(client.at("/login").header("Cookie", cookie))));
        assertThat(token.find()).isTrue();
        StringBuilder form = new StringBuilder("_csrf=" + encoded(token.group(1)));
        for (int index = 0; index < fields.length; index += 2) {
            form.append('&').append(fields[index]).append('=').append(encoded(fields[index + 1]));
        }
        return client.send(client.at(path)
                .header("Cookie", cookie)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(form.toString())));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> html(String path, String session) {
        HttpRequest.Builder request = client.at(path).header("Accept", "text/html");
        return client.send(session.isEmpty() ? request : request.header("Cookie", session));
    }

    private static String session(HttpResponse<byte[]> entered) {
        return entered.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("SOLILOQUY="))
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .findFirst()
                .orElseThrow();
    }

    private static String path(HttpResponse<byte[]> redirect) {
        return redirect.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]+", "");
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
