package studio.soliloquy.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import studio.soliloquy.running.StudioUser;

/** Walks through every page and dialog in a real browser: nothing on them keeps anybody out. Takes the README's pictures. */
class PagesIT {
    private static final Path VOICE = Path.of("src/test/resources/speech/english.wav");
    private static final Pattern SOME_OF_48 = Pattern.compile("[234]\\d of 48 frames");
    /** Bytes of all scripts that the first page needs, compressed. */
    private static final int MOST_SCRIPT = 300_000;

    @RegisterExtension
    private final TestingBrowser browser = new TestingBrowser();

    @TempDir
    private Path home;

    private final HeldFrames held = new HeldFrames(Integer.MAX_VALUE);
    private RunningStudio studio;
    private StudioUser user;
    private Page page;
    private Accessibility axe;

    @BeforeEach
    void start() {
        page = browser.page();
        axe = new Accessibility(browser);
        studio = new RunningStudio(home, context -> context.registerBean("held", HeldFrames.class, () -> held));
        user = new StudioUser(studio.port());
    }

    @AfterEach
    void stop() {
        held.letGo();
        browser.close();
        if (studio != null) {
            studio.close();
        }
    }

    @Test
    void everybodyCanUseEveryPage() throws Exception {
        lookAtTheFirstPage();
        lookAt("library", "queue", "models", "models/benchmark", "system", "accounts", "login", "nowhere");
        String project = fill();
        lookAtAccounts();
        lookAtTheStudio(project);
        lookAtTheLibraryAndTheProjects();
        lookAtTheQueue(project);
        assertThat(axe.obstacles()).isEmpty();
        // An address that leads nowhere and a wrong password; and axe measures with styles of its own.
        assertThat(browser.complaints())
                .allMatch(complaint ->
                        complaint.contains("404") || complaint.contains("401") || complaint.contains("inline style"));
    }

    private void lookAtTheFirstPage() {
        List<Response> scripts = new CopyOnWriteArrayList<>();
        page.onResponse(response -> {
            if (response.request().resourceType().equals("script")) {
                scripts.add(response);
            }
        });
        lookAt("");
        assertThat(scripts).isNotEmpty();
        assertThat(scripts.stream()
                        .mapToInt(script -> compressed(script.body()))
                        .sum())
                .as("bytes of the first page's scripts, compressed")
                .isLessThan(MOST_SCRIPT);
    }

    private static int compressed(byte[] script) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(packed)) {
            packing.write(script);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return packed.size();
    }

    /** Three people's projects, the last with two renders that are done. */
    private String fill() throws Exception {
        String voice = user.upload(VOICE);
        render(
                user.createProject("Museum guide", user.upload(DrawnPortrait.OMAR.in(home)), voice),
                "{\"format\": \"WEBM\"}");
        render(user.createProject("Bedtime story", user.upload(DrawnPortrait.JUNE.in(home)), voice), "{}");
        String project = user.createProject("Welcome message", user.upload(DrawnPortrait.CLARA.in(home)), voice);
        render(project, "{\"parameters\": {\"mouth-strength\": 0.6}}");
        user.awaitDone(render(project, "{\"parameters\": {\"mouth-strength\": 1.2}}"));
        return project;
    }

    /** Of the first sentence alone. */
    private String render(String project, String settings) {
        StudioUser.accepted(
                user.client().patchJson("/api/v1/projects/" + project, "{\"sound\": {\"start\": 0, \"end\": 1.9}}"));
        StudioUser.accepted(user.client().patchJson("/api/v1/projects/" + project, settings));
        return user.render(project);
    }

    private void lookAtAccounts() {
        page.navigate(studio.address() + "/accounts");
        page.fill("#new-name", "anna");
        page.fill("#new-password", "correct horse battery");
        page.locator("main .primary").click();
        axe.look("accounts-filled");
        inDialog("account-removal", () -> page.locator("[command=show-modal]").click());
        page.navigate(studio.address() + "/login");
        page.fill("#login-name", "anna");
        page.fill("#login-password", "wrong horse battery");
        page.locator("main .primary").click();
        axe.look("login-refused");
        page.fill("#login-password", "correct horse battery");
        page.locator("main .primary").click();
        lookAt("account");
        page.locator(".top-account button").click();
        assertThat(page.locator("#login-name")).isVisible();
    }

    private void lookAtTheStudio(String project) throws IOException {
        page.navigate(studio.address() + "/projects/" + user.createProject("Nothing yet"));
        assertThat(page.locator("studio-render .transport")).isVisible();
        axe.look("studio-empty");
        inDialog("record", () -> button("Record").click());
        inDialog("write", () -> button("Write a text").click());

        page.navigate(studio.address() + "/projects/" + project);
        Locator video = page.locator("studio-stage video");
        assertThat(video).hasJSProperty("readyState", 4);
        assertThat(page.locator(".wave[data-open]")).isVisible();
        assertThat(page.locator("studio-fitting button").first()).isVisible();
        video.evaluate("video => new Promise(there => { video.onseeked = () => there(); video.currentTime = 0.72; })");
        assertThat(page.locator("studio-preflight")).not().containsText("Looking at");
        axe.look("studio-filled");
        new Tour(page).picture("studio", 900);
        page.locator("studio-fitting button").nth(1).click();
        assertThat(page.locator("fit-handles [data-point]").first()).isVisible();
        axe.look("studio-fitting");
        page.locator("studio-fitting button").nth(1).click();
        page.locator("studio-output summary").click();
        assertThat(page.locator("#output-size")).isVisible();
        axe.look("studio-output");
        lookAtItsDialogs();
        lookAt("projects/" + project + "/webhooks");
    }

    private void lookAtItsDialogs() throws IOException {
        Locator newest = page.locator("studio-history .entry").first();
        inDialog("keyboard", () -> page.keyboard().press("?"));
        inDialog("from-library", () -> page.locator(".from-library").first().click());
        inDialog("bake-off", () -> button("Compare models").click());
        inDialog("preset", () -> button("Save as preset").click());
        for (String act : List.of("Convert", "Duplicate", "Log", "Delete")) {
            inDialog(act, () -> newest.getByText(act, exactly()).click());
        }
        page.setInputFiles("input[name=audio]", new Path[] {VOICE, copyOfTheVoice()});
        lookAtDialog("batch");
        newest.getByText("Compare", exactly()).click();
        assertThat(page.locator("render-compare video").last()).hasJSProperty("readyState", 4);
        page.locator(".compare-scrubber").fill("18");
        assertThat(page.locator("render-compare .frame-counter")).containsText("19");
        page.waitForFunction(
                "() => [...document.querySelectorAll('render-compare video')].every(video => !video.seeking)");
        new Tour(page).picture("compare", 900);
        lookAtDialog("compare");
    }

    private Path copyOfTheVoice() throws IOException {
        return Files.copy(VOICE, home.resolve("another.wav"));
    }

    private void lookAtTheLibraryAndTheProjects() throws IOException {
        page.navigate(studio.address() + "/library");
        assertThat(page.locator(".library-uses").first()).isVisible();
        axe.look("library-filled");
        page.navigate(studio.address());
        axe.look("projects-filled");
        inDialog("export", () -> page.locator("a[data-export]").first().click());
        inDialog("new-project", () -> page.locator("[command=show-modal]").click());
    }

    /** One of them runs, and can be seen to run for as long as it takes to look at it. */
    private void lookAtTheQueue(String project) throws Exception {
        held.letComeTo(1);
        user.render(project);
        user.render(project);
        render(project, "{\"format\": \"GIF\"}");
        page.navigate(studio.address());
        renderUntilSeen(page.locator(".card-picture canvas"), 2, 20);
        new Tour(page).picture("projects", 640);
        page.navigate(studio.address() + "/queue");
        assertThat(page.locator(".job")).hasCount(3);
        renderUntilSeen(page.locator(".job").getByText(SOME_OF_48), 21, 46);
        assertThat(page.locator("queue-history .entry")).hasCount(4);
        new Tour(page).picture("queue", 900);
        axe.look("queue-filled");
        page.navigate(studio.address() + "/projects/" + project);
        assertThat(page.locator("studio-render .transport-running")).isVisible();
        axe.look("studio-waiting");
    }

    /**
     * Renders one frame after the other until the page shows something: it may not be listening yet when the first comes,
     * and is told of the last before a pause only where the one before is some time ago.
     */
    private void renderUntilSeen(Locator seen, int first, int last) {
        for (int limit = first; limit < last && !seen.isVisible(); limit++) {
            held.letComeTo(limit);
            try {
                seen.waitFor(new Locator.WaitForOptions().setTimeout(2000));
            } catch (TimeoutError notYet) {
                // The next one, then.
            }
        }
        assertThat(seen).isVisible();
    }

    private void inDialog(String name, Runnable opening) {
        opening.run();
        lookAtDialog(name);
    }

    private void lookAtDialog(String name) {
        assertThat(page.locator("dialog[open]")).isVisible();
        axe.look("dialog-" + name);
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog[open]")).hasCount(0);
    }

    private void lookAt(String... paths) {
        for (String path : paths) {
            page.navigate(studio.address() + "/" + path);
            axe.look(path.isEmpty() ? "first" : path.replace('/', '-'));
        }
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
