package studio.soliloquy.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static studio.soliloquy.web.StudioClient.json;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import studio.soliloquy.account.Accounts;
import studio.soliloquy.account.Role;

/** What each role is offered by the parts of the pages that live, in a real browser. */
@WebTest
class RolesIT {
    private static final String PASSWORD = "correct horse battery";

    /** By the address of a page, what shows that its parts have come to life. */
    private Map<String, String> pages;

    /** What changes something, by the first word of its control. */
    private static final Pattern CHANGE = Pattern.compile(
            "(Pause|Resume|Cancel|Retry|Duplicate|Delete|Remove|Convert|Upload|Import|Create|New|Move|Measure|Check|Render"
                    + "|Undo|Make|Save|Use|Choose|Record|Write|Drop)\\b.*",
            Pattern.DOTALL);

    @Autowired
    private StudioClient client;

    @Autowired
    private TestingLogin login;

    @Autowired
    private Accounts accounts;

    @Autowired
    private InMemoryAccountStore store;

    @RegisterExtension
    private final TestingBrowser browser = new TestingBrowser();

    private Page page;
    private String project;

    @BeforeEach
    void open() {
        page = browser.page();
        project = json(client.postJson("/api/v1/projects", "{\"name\": \"Of all roles\"}"))
                .get("id")
                .asString();
        client.patchJson(
                "/api/v1/projects/" + project,
                "{\"subject\": \"" + client.uploaded("PICT of all roles") + "\", \"audio\": \""
                        + client.uploaded("RIFF of all roles") + "\"}");
        client.post("/api/v1/projects/" + project + "/renders");
        pages = Map.of(
                "/",
                "project-grid",
                "/library",
                "studio-library .card",
                "/queue",
                "queue-job",
                "/models",
                "main",
                "/models/benchmark",
                "model-benchmark form",
                "/projects/" + project,
                "studio-history .entry-show");
        login.require(true);
        for (Role role : Role.values()) {
            accounts.add(role.name(), PASSWORD, role);
        }
    }

    @AfterEach
    void close() {
        login.require(false);
        store.clear();
        client.delete("/api/v1/projects/" + project);
        browser.close();
    }

    @Test
    void nobodyIsOfferedWhatHisRoleDoesNotAllow() {
        assertThat(offered(Role.VIEWER)).isEmpty();
        Set<String> editors = offered(Role.EDITOR);
        assertThat(editors)
                .anyMatch(control -> control.startsWith("/queue: Cancel"))
                .anyMatch(control -> control.startsWith("/library: Upload"))
                .noneMatch(control -> control.startsWith("/queue: Pause the queue"))
                .noneMatch(control -> control.startsWith("/models"));
        assertThat(offered(Role.ADMIN)).contains("/queue: Pause the queue", "/models/benchmark: Measure");
    }

    private Set<String> offered(Role role) {
        page.context().clearCookies();
        page.navigate("http://127.0.0.1:" + client.port() + "/login");
        page.getByLabel("Name").fill(role.name());
        page.getByLabel("Password").fill(PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log in"))
                .click();
        page.waitForURL("http://127.0.0.1:" + client.port() + "/");
        Set<String> offered = new TreeSet<>();
        for (String path : new TreeSet<>(pages.keySet())) {
            page.navigate("http://127.0.0.1:" + client.port() + path);
            page.waitForSelector(
                    pages.get(path),
                    new Page.WaitForSelectorOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
            offered.addAll(controls().stream()
                    .filter(control -> CHANGE.matcher(control).matches())
                    .map(control -> path + ": " + control)
                    .collect(Collectors.toSet()));
        }
        assertThat(page.locator("body")).hasAttribute("data-may", Pattern.compile("view.*"));
        return offered;
    }

    /** The names of the controls that somebody sees. */
    @SuppressWarnings("unchecked")
    private List<String> controls() {
        return (List<String>) page.evaluate("""
                () => [...document.querySelectorAll('button, input[type=file], label.button, [draggable=true]')]
                    .filter((control) => (control.closest('label') ?? control).getClientRects().length > 0)
                    .map((control) => (control.getAttribute('aria-label') ?? control.labels?.[0]?.textContent
                        ?? control.title ?? control.textContent).trim() || control.textContent.trim())
                """);
    }
}
