package studio.soliloquy.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTests {
    private static final Map<String, String> ENGLISH = Said.bundle("sentences");

    /** Put together of single words, so that they stand nowhere as they are. */
    private static final List<String> COMPOSED = List.of(
            "length.",
            "finding.face.several",
            "finding.face.number",
            "finding.face.up",
            "finding.face.down",
            "finding.template.",
            "model.synctalk.full",
            "model.synctalk.half",
            "device.",
            "problem.subject",
            "problem.audio",
            "problem.room");

    /** Two literals of Java that are joined. */
    private static final Pattern JOINED = Pattern.compile("\"\\s*\\+\\s*\"");

    private static final Pattern PARAMETER =
            Pattern.compile("Parameter\\.(?:number|choice)\\(\\s*\"([a-z-]+)\",\\s*\"([^\"]+)\",\\s*\"([^\"]+)\"");

    private final Sentences german = new Sentences(ENGLISH, Said.bundle("sentences_de"), Locale.GERMAN);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Nothing has to be done.                             | Nichts ist zu tun.
                    The face is turned aside by 27 degrees.             | Das Gesicht ist um 27 Grad zur Seite gedreht.
                    This runs at 2.3× real time here: about 40 seconds. | Das läuft hier mit 2,3-facher Echtzeit: etwa 40 Sekunden.
                    The sound is 2 hours 30 minutes long.               | Der Ton ist 2 Stunden 30 Minuten lang.
                    The model "Anna 1.0" is there with all it needs.    | Das Modell „Anna 1.0“ ist da, mit allem, was es braucht.
                    Wait 12 seconds, then try again.                    | 12 Sekunden warten, dann noch einmal versuchen.
                    Nobody has ever said this.                          | Nobody has ever said this.
                    """)
    void areFoundByWhatTheyAreInEnglish(String english, String expected) {
        assertThat(german.of(english)).isEqualTo(expected);
    }

    /** Whoever changes a sentence in Java changes it here too, or it is English on every page. */
    @Test
    void areSaidByTheStudioWordForWord() {
        String said = said();

        assertThat(ENGLISH.entrySet())
                .filteredOn(entry -> COMPOSED.stream().noneMatch(entry.getKey()::startsWith))
                .allSatisfy(entry -> {
                    for (String part : entry.getValue().split("\\{\\d}")) {
                        assertThat(said).as(entry.getKey()).contains(part.strip());
                    }
                });
    }

    @Test
    void tellOfEveryParameterOfTheStudiosOwnModels() {
        List<String> parameters = PARAMETER
                .matcher(said())
                .results()
                .flatMap(found -> Stream.of(found.group(2), found.group(3)))
                .toList();

        assertThat(parameters).hasSizeGreaterThan(10);
        assertThat(ENGLISH.values()).containsAll(parameters);
    }

    /** Java's literals whole, and what YAML says over several lines as one. */
    private static String said() {
        String java = PageWordsTests.text(Path.of("src/main/java"));
        String described = Stream.of("catalogue", "onnx-presets", "built-in-models", "supplied-models")
                .map(folder -> PageWordsTests.text(Path.of("src/main/resources").resolve(folder)))
                .reduce("", String::concat);
        return JOINED.matcher(java).replaceAll("").replace("\\\"", "\"") + described.replaceAll("\\s+", " ");
    }
}
