package studio.soliloquy.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The texts of the pages: whole in each language, all of them there, and none that nobody needs. */
class PageWordsTests {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern PLACE = Pattern.compile("\\{\\d");
    private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z_.-]+)[(}]");
    private static final Pattern LOOKED_UP = Pattern.compile("#messages\\.msg\\('([a-z.]+)'");

    /** The beginning of keys that are put together, in a template or in Java. */
    private static final Pattern BEGINNING =
            Pattern.compile("#\\{\\$\\{'([a-z.]+\\.)' \\+|\"([a-z]+\\.(?:[a-z]+\\.)*)\"");

    @ParameterizedTest
    @ValueSource(strings = {"messages", "sentences"})
    void germanSaysAllThatEnglishSays(String bundle) {
        Map<String, String> english = Said.bundle(bundle);
        Map<String, String> german = Said.bundle(bundle + "_de");

        assertThat(german.keySet()).containsExactlyInAnyOrderElementsOf(english.keySet());
        assertThat(german).allSatisfy((name, words) -> {
            assertThat(words).isNotBlank();
            assertThat(places(words)).as(name).isEqualTo(places(english.get(name)));
        });
    }

    private static Set<String> places(String words) {
        return PLACE.matcher(words).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    @Test
    void everyTextThatAPageNeedsIsThere() {
        assertThat(Said.bundle("messages")).containsKeys(named().toArray(String[]::new));
    }

    @Test
    void noTextIsThereThatNoPageNeeds() {
        Set<String> unneeded = new TreeSet<>(Said.bundle("messages").keySet());
        unneeded.removeAll(named());
        beginnings().forEach(beginning -> unneeded.removeIf(name -> name.startsWith(beginning)));

        assertThat(unneeded).isEmpty();
    }

    private static Set<String> named() {
        return Stream.concat(
                        KEY.matcher(text(TEMPLATES)).results(),
                        LOOKED_UP.matcher(text(TEMPLATES)).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> beginnings() {
        String all = text(TEMPLATES) + text(Path.of("src/main/java/studio/soliloquy/web/page"));
        return BEGINNING
                .matcher(all)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static String text(Path folder) {
        return files(folder, "html|java").stream().map(PageWordsTests::read).collect(Collectors.joining("\n"));
    }

    static List<Path> files(Path folder, String endings) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(" + endings + ")"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
