package studio.soliloquy.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Tracing;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;

/**
 * A real Chromium for each test, with one page at first. It writes down what goes wrong on its pages, keeps a trace of
 * what was done where the test fails, and fails it where a page asked anything of another machine. A test is skipped
 * where this machine has no Chromium.
 */
final class TestingBrowser implements BeforeEachCallback, AfterTestExecutionCallback, AfterEachCallback {
    static final int DESK = 1440;
    static final int PHONE = 390;

    /** Milliseconds that what a test waits for may take; machines that build are slow. */
    private static final double PATIENCE = 180_000;

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final Path TRACES = Path.of("target/browser-traces");
    /** This machine, and what pages have in their own memory. */
    private static final Set<String> OWN = Set.of("127.0.0.1", "blob:", "data:", "about:");

    private Playwright playwright;
    private Browser browser;
    private Page page;
    private final List<BrowserContext> people = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<String> hosts = new CopyOnWriteArrayList<>();

    @Override
    public void beforeEach(ExtensionContext test) {
        Optional<Path> chromium = chromium();
        Assumptions.assumeTrue(
                chromium.isPresent(),
                "Browser tests need a Chromium: found none on the PATH, and the variable CHROMIUM names none.");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium.get())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--mute-audio",
                                "--use-fake-device-for-media-stream")));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        page = another();
    }

    Page page() {
        return page;
    }

    /** The page of somebody else, who shares no cookies with the others. */
    Page another() {
        BrowserContext person = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(DESK, 900)
                .setAcceptDownloads(true)
                .setLocale("en-GB")
                .setReducedMotion(ReducedMotion.REDUCE));
        person.setDefaultTimeout(PATIENCE);
        person.tracing().start(new Tracing.StartOptions().setSnapshots(true));
        person.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        person.onWebError(error -> complaints.add(error.error()));
        person.onRequest(request -> hosts.add(host(request.url())));
        person.onPage(opened -> opened.onWebSocket(socket -> hosts.add(host(socket.url()))));
        people.add(person);
        return person.newPage();
    }

    /** What the browser complained of: failed scripts, breaches of the content security policy, missing files. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Takes pictures of the page on a desk in light and dark, and on a phone. */
    void picture(String name) {
        page.mouse().move(0, 0);
        inEveryLook(look -> page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + look + ".png"))
                .setFullPage(true)));
    }

    /** Whether something on the page is wider than a phone. */
    boolean overflowsOnAPhone() {
        show(PHONE, ColorScheme.LIGHT);
        boolean overflows =
                (boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
        show(DESK, ColorScheme.LIGHT);
        return overflows;
    }

    /** Shows the page on a desk and on a phone, in light and in dark; afterwards it is on a desk in light again. */
    void inEveryLook(Consumer<String> act) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : List.of(DESK, PHONE)) {
                show(width, scheme);
                act.accept((width == PHONE ? "-phone" : "") + (scheme == ColorScheme.DARK ? "-dark" : ""));
            }
        }
        show(DESK, ColorScheme.LIGHT);
    }

    private void show(int width, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.setViewportSize(width, width == PHONE ? 844 : 900);
    }

    /** Before the studio is stopped, so that what is seen last is what went wrong. */
    @Override
    public void afterTestExecution(ExtensionContext test) {
        List<String> foreign =
                hosts.stream().distinct().filter(host -> !OWN.contains(host)).toList();
        boolean failed = test.getExecutionException()
                .filter(reason -> !(reason instanceof TestAbortedException))
                .isPresent();
        if (failed || !foreign.isEmpty()) {
            keepTraces(test.getRequiredTestClass().getSimpleName() + "."
                    + test.getRequiredTestMethod().getName());
        }
        assertThat(foreign).as("other machines that pages asked for something").isEmpty();
    }

    private void keepTraces(String name) {
        for (int person = 0; person < people.size(); person++) {
            Path file = TRACES.resolve(name + (person == 0 ? "" : "-" + (person + 1)));
            people.get(person).tracing().stop(new Tracing.StopOptions().setPath(Path.of(file + ".zip")));
            List<Page> open = people.get(person).pages();
            if (!open.isEmpty()) {
                open.get(0).screenshot(new Page.ScreenshotOptions().setPath(Path.of(file + ".png")));
            }
        }
    }

    /** Also for a test that stops its studio itself and wants the pages gone before. */
    void close() {
        if (playwright != null) {
            playwright.close();
            playwright = null;
            people.clear();
            complaints.clear();
            hosts.clear();
        }
    }

    @Override
    public void afterEach(ExtensionContext test) {
        close();
    }

    private static String host(String address) {
        String scheme = address.substring(0, address.indexOf(':') + 1);
        return OWN.contains(scheme) ? scheme : URI.create(address).getHost();
    }

    private static Optional<Path> chromium() {
        Stream<Path> named = Stream.ofNullable(System.getenv("CHROMIUM")).map(Path::of);
        Stream<Path> onPath = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)));
        return Stream.concat(named, onPath).filter(Files::isExecutable).findFirst();
    }
}
