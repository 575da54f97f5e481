package studio.soliloquy.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.soliloquy.web.StudioClient.json;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import studio.soliloquy.account.Accounts;
import studio.soliloquy.account.Role;
import studio.soliloquy.account.Secrets;
import studio.soliloquy.web.InMemoryAccountStore;
import studio.soliloquy.web.StudioClient;
import studio.soliloquy.web.TestingLogin;
import studio.soliloquy.web.WebTest;

/** Every form of every page as every role: what is offered is allowed, and what is allowed is offered. */
@WebTest
class RolePagesTests {
    private static final String NOBODYS = "00000000-0000-4000-8000-000000000000";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern RIGHTS = Pattern.compile("<body data-may=\"([a-z ]+)\"");
    private static final Pattern FORM =
            Pattern.compile("<form\\b[^>]*method=\"post\"[^>]*>|<button\\b[^>]*formaction=[^>]*>");
    private static final Pattern ADDRESS = Pattern.compile("\\b(?:form)?action=\"([^\"]+)\"");
    private static final Pattern LINK = Pattern.compile("<a\\b[^>]*href=\"(/[a-z/]*)\"[^>]*>");
    private static final Pattern NEEDS = Pattern.compile("data-needs=\"(\\w+)\"");

    @Autowired
    private StudioClient client;

    @Autowired
    private TestingLogin login;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Secrets secrets;

    @Autowired
    private InMemoryAccountStore store;

    private String project;

    @BeforeEach
    void project() {
        project = json(client.postJson("/api/v1/projects", "{\"name\": \"Of all roles\"}"))
                .get("id")
                .asString();
        client.postJson("/api/v1/projects/" + project + "/webhooks", "{\"url\": \"https://example.org/soliloquy\"}");
        client.patchJson(
                "/api/v1/projects/" + project,
                "{\"subject\": \"" + client.uploaded("PICT of all roles") + "\", \"audio\": \""
                        + client.uploaded("RIFF of all roles") + "\"}");
        client.post("/api/v1/projects/" + project + "/renders");
        login.require(true);
    }

    @AfterEach
    void close() {
        login.require(false);
        store.clear();
        client.post("/api/v1/queue/resume");
        client.delete("/api/v1/projects/" + project);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aPageOffersWhatTheRoleMayDoAndNothingElse(Role role) {
        String token = secrets.token(accounts.add("somebody", "correct horse battery", role), "test", 1)
                .value();
        int forms = 0;
        for (String path : List.of(
                "/",
                "/library",
                "/queue",
                "/models",
                "/models/benchmark",
                "/system",
                "/account",
                "/accounts",
                "/projects/" + project,
                "/projects/" + project + "/webhooks")) {
            HttpResponse<byte[]> page = as(token, "GET", path);
            assertThat(page.statusCode()).as(path).isIn(200, 403);
            if (page.statusCode() == 200) {
                forms += assertOffersWhatIsAllowed(new String(page.body(), StandardCharsets.UTF_8), token, path);
            }
        }
        assertThat(forms).isGreaterThan(15);
    }

    private int assertOffersWhatIsAllowed(String page, String token, String path) {
        Matcher rights = RIGHTS.matcher(page);
        assertThat(rights.find()).as(path).isTrue();
        Set<String> may = Set.of(rights.group(1).split(" "));
        List<MatchResult> forms = FORM.matcher(page).results().toList();
        for (MatchResult form : forms) {
            Matcher address = ADDRESS.matcher(form.group());
            assertThat(address.find()).as(form.group()).isTrue();
            // Its buttons say where it leads.
            if (!address.group(1).equals("/queue")) {
                assertThat(isOffered(form.group(), may))
                        .as("whether %s offers %s to those who may %s", path, form.group(), may)
                        .isEqualTo(!isRefused(
                                as(token, "POST", ID.matcher(address.group(1)).replaceAll(NOBODYS))));
            }
        }
        for (MatchResult link : LINK.matcher(page).results().toList()) {
            assertThat(isOffered(link.group(), may) && isRefused(as(token, "GET", link.group(1))))
                    .as("%s leads those who may %s to %s, where they are refused", path, may, link.group(1))
                    .isFalse();
        }
        return forms.size();
    }

    private static boolean isOffered(String tag, Set<String> may) {
        Matcher needs = NEEDS.matcher(tag);
        return !needs.find() || may.contains(needs.group(1));
    }

    private static boolean isRefused(HttpResponse<byte[]> answer) {
        return answer.statusCode() == 403;
    }

    private HttpResponse<byte[]> as(String token, String method, String path) {
        return client.send(client.at(path)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/html")
                .method(method, BodyPublishers.noBody()));
    }
}
