package studio.soliloquy.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A real Chromium with one page, which writes down what goes wrong on it and where it asks for things. */
final class TestingBrowser implements AutoCloseable {
    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final int PHONE = 390;

    private final Playwright playwright;
    private final Page page;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<String> hosts = new CopyOnWriteArrayList<>();

    private TestingBrowser(Path chromium) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--mute-audio")));
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(1440, 900)
                .setAcceptDownloads(true)
                .setReducedMotion(ReducedMotion.REDUCE));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> hosts.add(host(request.url())));
    }

    /** Skips the test where this machine has no Chromium. */
    static TestingBrowser open() {
        Optional<Path> chromium = chromium();
        Assumptions.assumeTrue(
                chromium.isPresent(),
                "Browser tests need a Chromium: found none on the PATH, and the variable CHROMIUM names none.");
        return new TestingBrowser(chromium.get());
    }

    Page page() {
        return page;
    }

    /** What the browser complained of: failed scripts, breaches of the content security policy, missing files. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Every host that something was asked of. */
    List<String> hosts() {
        return hosts.stream().distinct().toList();
    }

    /** Takes pictures of the page on a desk in light and dark, and on a phone. */
    void picture(String name) {
        page.mouse().move(0, 0);
        shoot(name, 1440, ColorScheme.LIGHT);
        shoot(name + "-dark", 1440, ColorScheme.DARK);
        shoot(name + "-phone", PHONE, ColorScheme.LIGHT);
        shoot(name + "-phone-dark", PHONE, ColorScheme.DARK);
        show(1440, ColorScheme.LIGHT);
    }

    /** Whether something on the page is wider than a phone. */
    boolean overflowsOnAPhone() {
        show(PHONE, ColorScheme.LIGHT);
        boolean overflows =
                (boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
        show(1440, ColorScheme.LIGHT);
        return overflows;
    }

    private void shoot(String name, int width, ColorScheme scheme) {
        show(width, scheme);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    private void show(int width, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.setViewportSize(width, width == PHONE ? 844 : 900);
    }

    private static String host(String address) {
        URI uri = URI.create(address);
        return uri.getHost() == null ? uri.getScheme() + ":" : uri.getHost();
    }

    private static Optional<Path> chromium() {
        Stream<Path> named = Stream.ofNullable(System.getenv("CHROMIUM")).map(Path::of);
        Stream<Path> onPath = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)));
        return Stream.concat(named, onPath).filter(Files::isExecutable).findFirst();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
