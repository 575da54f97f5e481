package studio.soliloquy.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Takes the pictures that the README shows. They go into the build's own folder, and into the documentation only when the
 * property {@code tour.write} is true: {@code ./mvnw verify -Dit.test=PagesIT -Dtour.write=true}.
 */
final class Tour {
    private static final Path BUILT = Path.of("target/tour");
    private static final Path SHOWN = Path.of("docs/pictures");
    private static final int QUALITY = 82;
    private static final long MOST_BYTES = 150_000;

    private final Page page;

    Tour(Page page) {
        this.page = page;
    }

    /**
     * Takes a picture of what is to be seen of the page now, down to a height in pixels.
     *
     * @param name what it is called in the README
     */
    void picture(String name, int height) throws IOException {
        page.mouse().move(0, 0);
        byte[] picture = page.screenshot(new Page.ScreenshotOptions()
                .setType(ScreenshotType.JPEG)
                .setQuality(QUALITY)
                .setClip(0, 0, TestingBrowser.DESK, height));
        assertThat(picture.length).as("bytes of the picture " + name).isLessThan((int) MOST_BYTES);
        keep(BUILT, name, picture);
        if (Boolean.getBoolean("tour.write")) {
            keep(SHOWN, name, picture);
        }
        assertThat(Files.readString(Path.of("README.md"))).contains("(" + SHOWN + "/" + name + ".jpg)");
        assertThat(SHOWN.resolve(name + ".jpg")).exists();
    }

    private static void keep(Path folder, String name, byte[] picture) throws IOException {
        Files.write(Files.createDirectories(folder).resolve(name + ".jpg"), picture);
    }
}
