package studio.soliloquy.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import studio.soliloquy.asset.SampleUploads;
import studio.soliloquy.running.StudioUser;
import studio.soliloquy.running.TestMedia;

/** Disturbs somebody who renders, in every way that happens, and sees in a real browser that nothing is lost by it. */
class InterruptionsIT {
    private static final String UPLOADS = "/api/v1/uploads";
    /** More than the page sends with one request. */
    private static final int LONG_SECONDS = 280;

    private static final double VOICE_SECONDS = 10;
    private static final int FRAMES = 250;
    private static final double FRAME = 1 / 25.0;
    /** Milliseconds; longer than any page that is seen goes without looking at the clock. */
    private static final int NAP = 45_000;
    /** What a video's {@code readyState} says when it can play to its end. */
    private static final int READY = 4;

    @RegisterExtension
    private final TestingBrowser browser = new TestingBrowser();

    @TempDir
    private Path home;

    private HeldFrames held = new HeldFrames(40);
    private RunningStudio studio;
    private Wire wire;
    private StudioUser user;
    private String project;
    private Page page;
    private Page queue;

    @BeforeEach
    void start() throws IOException {
        page = browser.page();
        studio = studio();
        wire = new Wire(studio.port());
        user = new StudioUser(studio.port());
    }

    private RunningStudio studio() {
        return new RunningStudio(
                home,
                context -> context.registerBean("held", HeldFrames.class, () -> held),
                "--studio.render.segment-seconds=2");
    }

    @AfterEach
    void stop() throws IOException {
        held.letGo();
        browser.close();
        if (wire != null) {
            wire.close();
        }
        if (studio != null) {
            studio.close();
        }
    }

    @Test
    void losesNothingWhenWiresMachinesAndStudiosFail() throws Exception {
        openAProjectAndTheQueue();
        cancelInTheMidst();
        loseTheConnection();
        sleep();
        restartTheStudio();
        findEverythingAgain();
        uploadAcrossAReload();
        assertThat(browser.complaints())
                .allMatch(complaint -> complaint.contains("ERR_") || complaint.contains("WebSocket"));
    }

    private void openAProjectAndTheQueue() throws IOException {
        String portrait = user.upload(DrawnPortrait.CLARA.in(home));
        String voice = user.upload(TestMedia.speech(home.resolve("voice.wav"), VOICE_SECONDS));
        project = user.createProject("Interrupted", portrait, voice);
        page.clock().install();
        page.navigate(wire.address() + "/projects/" + project);
        queue = page.context().newPage();
        queue.navigate(wire.address() + "/queue");
        queue.waitForFunction("() => document.querySelector('queue-head button') !== null");
        page.bringToFront();
    }

    private void cancelInTheMidst() {
        assertThat(button("Render")).isEnabled();
        button("Render").click();
        await("(document.querySelector('studio-render progress')?.value ?? 0) > 0");
        assertThat(queue.locator(".job")).hasCount(1);
        button("Cancel").click();
        assertThat(page.locator("studio-history [data-state=CANCELLED]")).isVisible();
        assertThat(page.locator("studio-render progress")).hasCount(0);
        assertThat(button("Pause")).hasCount(0);
        assertThat(queue.locator(".job")).hasCount(0);
        held.letComeTo(70);
        button("Render again").click();
        await("(document.querySelector('studio-render progress')?.value ?? 0) > 0.1");
    }

    /** While nothing is heard, another person holds the render: whoever comes back may not be offered what is over. */
    private void loseTheConnection() throws Exception {
        wire.cut();
        assertThat(page.locator("studio-render")).containsText("The connection was lost");
        assertThat(queue.locator("queue-head")).containsText("The connection was lost");
        button("Cancel").click();
        assertThat(page.locator("studio-render [role=alert]")).containsText("The studio does not answer");

        hold();
        wire.mend();
        assertThat(button("Resume")).isVisible();
        assertThat(button("Pause")).hasCount(0);
        assertThat(page.locator("studio-render")).not().containsText("The connection was lost");
        assertThat(page.locator("studio-render [role=alert]")).hasCount(0);
        assertThat(queue.locator("queue-head")).not().containsText("The connection was lost");
        assertThat(queue.locator(".job[data-state=PAUSED]")).hasCount(1);
    }

    /** From elsewhere, which this browser hears of only where it can hear anything. */
    private void hold() throws InterruptedException {
        String render = user.get("/api/v1/projects/" + project + "/renders")
                .get(0)
                .path("id")
                .asString();
        StudioUser.accepted(user.client().post("/api/v1/renders/" + render + "/pause"));
        held.letGo();
        user.await(render, now -> StudioUser.state(now).equals("PAUSED"));
    }

    /** A machine that has slept has sockets that are dead, and nobody has told it so. */
    private void sleep() throws Exception {
        held.letComeTo(130);
        button("Resume").click();
        await("(document.querySelector('studio-render progress')?.value ?? 0) > 0.3");
        wire.fallSilent();
        hold();
        assertThat(button("Pause")).isVisible();
        page.clock().fastForward(NAP);
        assertThat(button("Resume")).isVisible();
        assertThat(button("Pause")).hasCount(0);
    }

    /** Stopped while a render is in its midst, and when a part of a recording has arrived and the next is on its way. */
    private void restartTheStudio() throws Exception {
        held.letComeTo(190);
        button("Resume").click();
        await("(document.querySelector('studio-render progress')?.value ?? 0) > 0.5");
        List<Request> begun = new ArrayList<>();
        page.onRequest(request -> {
            if (request.url().endsWith(UPLOADS) && request.method().equals("POST")) {
                begun.add(request);
            }
        });
        Route second = beginAnUpload();

        studio.close();
        second.abort("connectionrefused");
        held = new HeldFrames(235);
        studio = studio();
        wire.leadTo(studio.port());
        user = new StudioUser(studio.port());

        assertThat(page.locator("studio-audio .file-line")).containsText("long.wav");
        assertThat(begun).hasSize(1);
        assertThat(second.request().headerValue("Upload-Offset")).isNotEqualTo("0");
        await("(document.querySelector('studio-render progress')?.value ?? 0) > 0.8");
        assertThat(page.locator("studio-render")).not().containsText("The connection was lost");
        assertThat(page.locator("studio-stage canvas[data-frame]")).isVisible();
        held.letGo();
    }

    /** @return the request that carries its second part, which is not on its way yet */
    private Route beginAnUpload() throws IOException {
        Path recording = Files.write(home.resolve("long.wav"), SampleUploads.wav(LONG_SECONDS));
        List<Route> parts = new ArrayList<>();
        page.route("**" + UPLOADS + "/*", route -> {
            boolean held = route.request().method().equals("PATCH") && parts.size() < 2;
            if (held) {
                parts.add(route);
            }
            if (!held || parts.size() < 2) {
                route.resume();
            }
        });
        page.setInputFiles("input[name=audio]", recording);
        page.waitForCondition(() -> parts.size() == 2);
        return parts.get(1);
    }

    private void findEverythingAgain() {
        Locator video = page.locator("studio-stage video");
        assertThat(video).hasJSProperty("readyState", READY);
        assertThat(((Number) video.evaluate("video => video.duration")).doubleValue())
                .isCloseTo(FRAMES * FRAME, within(FRAME));
        page.navigate(wire.address());
        page.locator(".card-open").click();
        assertThat(page.locator("studio-history .entry")).hasCount(2);
        assertThat(page.locator("studio-history [data-state=DONE]")).hasCount(1);
        assertThat(page.locator("studio-stage video")).hasJSProperty("readyState", READY);
    }

    /** The page is loaded anew when a part of a recording has arrived, and the next one is on its way. */
    private void uploadAcrossAReload() throws Exception {
        Path recording = Files.write(home.resolve("longer.wav"), SampleUploads.wav(LONG_SECONDS + 1));
        page.unrouteAll();
        List<Route> parts = new ArrayList<>();
        page.route("**" + UPLOADS + "/*", route -> {
            parts.add(route);
            if (parts.size() == 1) {
                route.resume();
            }
        });
        page.setInputFiles("input[name=audio]", recording);
        page.waitForCondition(() -> parts.size() == 2);
        page.reload();
        page.unrouteAll();

        Locator notice = page.locator("upload-notice");
        assertThat(notice).containsText("An upload was interrupted");
        assertThat(notice).containsText("longer.wav");
        browser.picture("upload-interrupted");
        page.setInputFiles("input[name=interrupted]", recording);
        assertThat(page.locator("studio-audio .file-line")).containsText("longer.wav");
        assertThat(notice).isEmpty();
    }

    private void await(String condition) {
        page.waitForFunction("() => " + condition);
    }

    /** Of the render that is shown, where one of its kind stands beside each of the others. */
    private Locator button(String name) {
        return page.locator("studio-render")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
