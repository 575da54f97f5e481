package studio.soliloquy.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Lets axe look at pages as everybody may see them, and gathers what keeps somebody from using them. */
final class Accessibility {
    private static final Path AXE = Path.of("frontend/node_modules/axe-core/axe.min.js");

    private static final String OBSTACLES = """
            async () => {
              const { violations } = await axe.run(document, {
                resultTypes: ['violations'],
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
              });
              // The points of a mouth lie where they lie, close to each other; the keyboard moves each of them.
              const placed = (id, { target }) => id === 'target-size' && /data-point/.test(target.join(' '));
              return violations.flatMap(({ id, nodes }) =>
                nodes.filter((node) => !placed(id, node)).map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`));
            }
            """;

    private final TestingBrowser browser;
    private final List<String> obstacles = new ArrayList<>();

    Accessibility(TestingBrowser browser) {
        this.browser = browser;
    }

    /** Looks at the browser's page as it is now, on a desk and on a phone, in light and in dark. */
    void look(String name) {
        browser.inEveryLook(look -> found().forEach(obstacle -> obstacles.add(name + look + ": " + obstacle)));
    }

    /** Everything that was found so far. */
    List<String> obstacles() {
        return List.copyOf(obstacles);
    }

    @SuppressWarnings("unchecked")
    private List<String> found() {
        if (!(boolean) browser.page().evaluate("() => 'axe' in window")) {
            browser.page().evaluate(axe());
        }
        return (List<String>) browser.page().evaluate(OBSTACLES);
    }

    private static String axe() {
        try {
            return Files.readString(AXE);
        } catch (IOException missing) {
            throw new UncheckedIOException("Expected axe at " + AXE + ": build the frontend first.", missing);
        }
    }
}
