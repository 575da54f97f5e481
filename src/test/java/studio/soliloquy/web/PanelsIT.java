package studio.soliloquy.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import studio.soliloquy.asset.SampleUploads;
import studio.soliloquy.running.StudioUser;

/** Does on each panel what it is for, and what goes wrong there most, in a real browser. */
class PanelsIT {
    private static final Path VOICE = Path.of("src/test/resources/speech/english.wav");
    private static final String PASSWORD = "correct horse battery";
    /** More controls than any page has. */
    private static final int MANY = 200;

    /** What a browser says by whose machine nothing can be recorded. */
    private static final String NO_MICROPHONE = """
            () => {
              navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('None', 'NotFoundError'));
            }
            """;

    /** A project, asked for by a page that somebody looks at: the status that it is answered with. */
    private static final String CREATE = """
            async () => {
              const token = /XSRF-TOKEN=([^;]+)/.exec(document.cookie)[1];
              const answer = await fetch('/api/v1/projects', {
                method: 'POST',
                headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token },
                body: '{"name": "Not mine to make"}',
              });
              return answer.status;
            }
            """;

    /** Whether the control that has the focus, or what is drawn for it, has an outline. */
    private static final String SEEN = """
            () => {
              const focused = document.activeElement;
              const outlined = (element, part) =>
                element !== null && getComputedStyle(element, part).outlineStyle !== 'none';
              return focused === document.body || focused.matches('video, audio, input.title') || outlined(focused)
                  || outlined(focused, '::after') || outlined(focused.closest('label')) || outlined(focused.closest('.wave'));
            }
            """;

    @RegisterExtension
    private final TestingBrowser browser = new TestingBrowser();

    @TempDir
    private static Path home;

    private static RunningStudio studio;
    private static StudioUser user;
    private static Path portrait;
    private static Path landscape;
    private static Path text;

    private Page page;

    @BeforeAll
    static void start() throws IOException {
        studio = new RunningStudio(Files.createDirectory(home.resolve("studio")));
        user = new StudioUser(studio.port());
        portrait = DrawnPortrait.OMAR.in(home);
        landscape = Files.write(home.resolve("landscape.png"), SampleUploads.picture("png", 640, 480));
        text = Files.writeString(home.resolve("portrait.jpg"), "Dear diary, today I was renamed.");
    }

    @AfterAll
    static void stop() {
        if (studio != null) {
            studio.close();
        }
    }

    @BeforeEach
    void open() {
        page = browser.page();
    }

    @Test
    void saysWhatIsWrongWithASubjectOrAVoice() {
        openNewProject("Wrong files");
        Locator subject = page.locator("[data-slot=subject]");
        page.setInputFiles("input[name=subject]", text);
        assertThat(subject.getByRole(AriaRole.ALERT)).isVisible();
        assertThat(subject.locator(".dropzone")).isVisible();

        page.setInputFiles("input[name=subject]", landscape);
        assertThat(subject.getByRole(AriaRole.ALERT)).containsText("No face was found");
        Locator voice = page.locator("[data-slot=audio]");
        page.setInputFiles("input[name=audio]", text);
        assertThat(voice.getByRole(AriaRole.ALERT)).isVisible();
        page.setInputFiles("input[name=audio]", VOICE);
        assertThat(voice.locator(".file-line")).containsText("english.wav");
        assertThat(voice.getByRole(AriaRole.ALERT)).hasCount(0);
        assertThat(renderButton()).isDisabled();
        assertThat(page.locator("#render-reason")).containsText("face");

        page.setInputFiles("input[name=subject]", portrait);
        assertThat(subject.locator(".found")).isVisible();
        assertThat(subject.getByRole(AriaRole.ALERT)).hasCount(0);
        assertThat(renderButton()).isEnabled();
    }

    @Test
    void recordsAVoiceOrSaysWhyNot() {
        openNewProject("Recorded");
        page.evaluate(NO_MICROPHONE);
        button("Record").click();
        Locator dialog = page.locator("dialog[open]");
        assertThat(dialog.getByRole(AriaRole.ALERT)).containsText("no microphone");
        assertThat(dialog.locator(".primary")).isDisabled();
        page.keyboard().press("Escape");
        assertThat(dialog).hasCount(0);

        page.reload();
        page.context().grantPermissions(List.of("microphone"));
        button("Record").click();
        dialog.locator(".primary:enabled").click();
        assertThat(dialog.locator(".clock")).hasText(Pattern.compile("0:0[1-9]"));
        dialog.locator(".primary").click();
        assertThat(page.locator("[data-slot=audio] .file-line")).containsText("Recording");
    }

    @Test
    void speaksAWrittenTextOrSaysWhatIsMissing() {
        openNewProject("Written");
        button("Write a text").click();
        Locator dialog = page.locator("dialog[open]");
        Locator words = dialog.locator("textarea");
        Locator absent = dialog.locator(".absent").first();
        assertThat(words.or(absent).first()).isVisible();
        if (words.isVisible()) {
            words.fill("Good evening.");
            dialog.locator("button.primary").click();
            assertThat(page.locator("[data-slot=audio] .file-line")).isVisible();
        } else {
            assertThat(absent).not().isEmpty();
            assertThat(dialog.locator("button.primary")).isDisabled();
        }
    }

    @Test
    void setsAModelUpAndKeepsIt() {
        openNewProject("Set up");
        Locator strength = page.locator("#parameter-mouth-strength");
        String usual = strength.inputValue();
        page.waitForResponse(changed(), () -> strength.press("ArrowRight"));
        String more = strength.inputValue();
        assertThat(more).isNotEqualTo(usual);
        button("Save as preset").click();
        page.locator("dialog[open] input").fill("Lively");
        page.locator("dialog[open] .primary").click();
        page.reload();
        assertThat(strength).hasValue(more);
        assertThat(page.locator("studio-presets option:checked")).hasText("Lively");
        page.locator(".parameter", new Page.LocatorOptions().setHas(strength))
                .getByRole(AriaRole.BUTTON)
                .click();
        assertThat(strength).hasValue(usual);
    }

    @Test
    void keepsTheLibraryInOrder() throws IOException {
        String owned = user.upload(DrawnPortrait.JUNE.in(home));
        user.createProject("Owner of June", owned, user.upload(VOICE));
        page.navigate(studio.address() + "/library");
        page.setInputFiles("input[name=library]", text);
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("portrait.jpg");

        Locator card = page.locator(".card", new Page.LocatorOptions().setHas(page.locator("[aria-label*='june.png']")))
                .first();
        card.locator(".card-actions button").last().click();
        assertThat(page.getByRole(AriaRole.ALERT).filter(new Locator.FilterOptions().setHasText("needed")))
                .isVisible();
        assertThat(card).isVisible();
        card.locator(".card-actions button").first().click();
        page.waitForURL("**/projects/*");
        assertThat(page.locator("[data-slot=subject] .file-line")).containsText("june.png");
    }

    @Test
    void refusesWhatIsNoModelAndNoProject() {
        page.navigate(studio.address() + "/models");
        page.setInputFiles("input[name=model]", text);
        assertThat(page.locator(".refused-file").getByRole(AriaRole.ALERT)).isVisible();

        user.createProject("Not to be imported into");
        page.navigate(studio.address());
        page.setInputFiles("input[name=project-file]", text);
        assertThat(page.locator("project-import").getByRole(AriaRole.ALERT)).isVisible();
    }

    @Test
    void bringsBackWhatWasDeleted() {
        user.createProject("Stays");
        user.createProject("Goes");
        page.navigate(studio.address());
        page.locator(".finder input").fill("goe");
        assertThat(page.locator(".card:visible")).hasCount(1);
        button("Delete Goes").click();
        assertThat(page.locator(".card:visible")).hasCount(0);
        page.locator(".toast button").click();
        assertThat(page.locator(".card:visible")).hasCount(1);
        page.reload();
        assertThat(page.locator(".card[data-name=Goes]")).isVisible();
    }

    @Test
    void knowsWhoSomebodyIsAndWhatHeMay() {
        page.navigate(studio.address() + "/accounts");
        page.fill("#new-name", "vera");
        page.fill("#new-password", PASSWORD);
        page.check("input[name=role][value=VIEWER]");
        page.locator("main .primary").click();
        assertThat(page.locator(".account-list")).containsText("vera");

        Page vera = browser.another();
        vera.navigate(studio.address() + "/login");
        logIn(vera, "wrong horse battery");
        assertThat(vera.getByRole(AriaRole.ALERT)).isVisible();
        assertThat(vera.locator("#login-name")).hasValue("vera");
        logIn(vera, PASSWORD);
        assertThat(vera.locator(".top-account")).containsText("vera");
        assertThat(vera.locator(".card")).hasCount(0);
        assertThat(vera.evaluate(CREATE)).isEqualTo(403);
        assertThat(vera.navigate(studio.address() + "/system").status()).isEqualTo(403);
        assertThat(vera.locator(".lost-code")).hasText("403");
        vera.navigate(studio.address());
        vera.locator(".top-account button").click();
        assertThat(vera.locator("#login-name")).isVisible();
        assertThat(vera.context().cookies()).noneMatch(cookie -> cookie.httpOnly);
    }

    private static void logIn(Page person, String password) {
        person.fill("#login-name", "vera");
        person.fill("#login-password", password);
        person.locator("main .primary").click();
    }

    @Test
    void copiesAReportOfTheSystem() {
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.navigate(studio.address() + "/system");
        page.locator("copy-report button").click();
        assertThat(page.locator("copy-report")).hasText("Copied");
        assertThat((String) page.evaluate("() => navigator.clipboard.readText()"))
                .contains("Java");
    }

    /** No mouse: from no project to a render that waits in the queue. */
    @Test
    void makesAVideoByKeyboardAlone() {
        StudioUser.accepted(user.client().post("/api/v1/queue/pause"));
        page.navigate(studio.address());
        if (page.locator("#first-name").count() == 0) {
            tabTo("[commandfor=new-project]");
            page.keyboard().press("Enter");
            assertThat(page.locator("#new-name")).isFocused();
        }
        page.keyboard().type("By keyboard");
        page.keyboard().press("Enter");
        assertThat(page.locator("studio-title input.title")).hasValue("By keyboard");

        choose("input[name=subject]", portrait);
        assertThat(page.locator("[data-slot=subject] .found")).isVisible();
        choose("input[name=audio]", VOICE);
        assertThat(renderButton()).isEnabled();
        tabTo("#parameter-mouth-strength");
        page.keyboard().press("ArrowRight");
        tabTo("studio-render .transport button");
        page.keyboard().press("Enter");
        assertThat(page.locator("studio-history [data-state=QUEUED]")).isVisible();
        StudioUser.accepted(user.client().post("/api/v1/queue/resume"));
        assertThat(page.locator("studio-history [data-state=DONE]")).isVisible();
    }

    private void choose(String field, Path file) {
        tabTo(field);
        FileChooser chooser = page.waitForFileChooser(() -> page.keyboard().press("Space"));
        chooser.setFiles(file);
    }

    /** On the way there everything that has the focus can be seen to have it. */
    private void tabTo(String control) {
        BooleanSupplier there =
                () -> (boolean) page.evaluate("control => document.activeElement.matches(control)", control);
        for (int step = 0; step < MANY && !there.getAsBoolean(); step++) {
            page.keyboard().press("Tab");
            assertThat((boolean) page.evaluate(SEEN))
                    .as("whether the focus is seen")
                    .isTrue();
        }
        assertThat(there.getAsBoolean()).as("whether Tab comes to " + control).isTrue();
    }

    private void openNewProject(String name) {
        page.navigate(studio.address() + "/projects/" + user.createProject(name));
        assertThat(page.locator("studio-render .transport")).isVisible();
    }

    private static Predicate<Response> changed() {
        return response -> response.request().method().equals("PATCH");
    }

    private Locator renderButton() {
        return page.locator("studio-render .transport button");
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
