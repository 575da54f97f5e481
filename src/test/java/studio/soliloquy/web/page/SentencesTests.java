package studio.soliloquy.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;

class SentencesTests {
    private static final Map<String, String> ENGLISH = Said.bundle("sentences");

    /** Two literals of Java that are joined. */
    private static final Pattern JOINED = Pattern.compile("\"\\s*\\+\\s*\"");

    /** What may be the name of a sentence. */
    private static final Pattern NAME = Pattern.compile("\"([a-z]+(?:\\.[a-z-]+)+)\"");

    private static final Pattern SENTENCE = Pattern.compile("Sentence\\.of\\(([^;]*)");

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    /** What a model's YAML says to people; names of models are the same in every language. */
    private static final List<String> TOLD = List.of("summary", "good-at", "needs", "obtain");

    private static final Pattern PARAMETER =
            Pattern.compile("Parameter\\.(?:number|choice)\\(\\s*\"([a-z-]+)\",\\s*\"([^\"]+)\",\\s*\"([^\"]+)\"");

    private static final Pattern CHOICES = Pattern.compile("Parameter\\.choice\\([^;]*?List\\.of\\(([^)]*)\\)");

    private final Sentences german = new Sentences(ENGLISH, Said.bundle("sentences_de"), Locale.GERMAN);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Nothing has to be done.                             | Nichts ist zu tun.
                    The face is turned aside by 27 degrees.             | Das Gesicht ist um 27 Grad zur Seite gedreht.
                    This runs at 2.3× real time here: about 40 seconds. | Das läuft hier mit 2,3-facher Echtzeit: etwa 40 Sekunden.
                    The sound is 2 hours 30 minutes long.               | Der Ton ist 2 Stunden 30 Minuten lang.
                    The model "Anna 1.0" is there with all it needs.    | Das Modell „Anna 1.0“ ist da, mit allem, was es braucht.
                    Wait 12 seconds, then try again.                    | 12 Sekunden warten, dann noch einmal versuchen.
                    A GPU, 1 core                                       | A GPU, 1 Kern
                    GPU with DirectML (directml:1)                      | GPU mit DirectML (directml:1)
                    Expected the device "cuda", found that it cannot be used: Expected an NVIDIA GPU, found none that CUDA can see. | Das Gerät „cuda“ kann nicht benutzt werden: CUDA findet keine NVIDIA-GPU.
                    Nobody has ever said this.                          | Nobody has ever said this.
                    """)
    void areFoundByWhatTheyAreInEnglish(String english, String expected) {
        assertThat(german.of(english)).isEqualTo(expected);
    }

    /** Each finds its own German words and no other's, whatever stands in its places. */
    @Test
    void areToldFromEachOther() {
        Map<String, String> translated = Said.bundle("sentences_de");

        assertThat(ENGLISH)
                .allSatisfy((name, english) ->
                        assertThat(german.of(filled(english))).as(name).isEqualTo(filled(translated.get(name))));
    }

    private static String filled(String sentence) {
        return PLACE.matcher(sentence).replaceAll("part $1");
    }

    /** Whoever says a new one in Java gives it a name here, or it is English on every page. */
    @Test
    void haveTheNamesThatJavaSaysThemBy() {
        Set<String> said = SENTENCE.matcher(PageWordsTests.text(Path.of("src/main/java")))
                .results()
                .flatMap(call -> NAME.matcher(call.group(1)).results())
                .map(name -> name.group(1))
                .collect(Collectors.toSet());

        assertThat(said).hasSizeGreaterThan(100);
        assertThat(said).filteredOn(name -> !ENGLISH.containsKey(name)).isEmpty();
    }

    /** Those that have no name in Java stand there, or in a file that comes with the studio, word for word. */
    @Test
    void areAllSaidByTheStudio() {
        String said = said();
        Set<String> names =
                NAME.matcher(said).results().map(name -> name.group(1)).collect(Collectors.toSet());

        assertThat(ENGLISH.keySet())
                .filteredOn(name -> !names.contains(name) && !isSaid(ENGLISH.get(name), said))
                .isEmpty();
    }

    private static boolean isSaid(String sentence, String said) {
        return PLACE.splitAsStream(sentence).allMatch(part -> said.contains(part.strip()));
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

    @Test
    void tellOfEveryChoiceThatAParameterGives() {
        List<String> choices = CHOICES.matcher(said())
                .results()
                .flatMap(found -> Stream.of(found.group(1).replace("\"", "").split(",\\s*")))
                .toList();

        assertThat(choices).contains("network", "off");
        assertThat(ENGLISH.values()).containsAll(choices);
    }

    @Test
    void tellOfEveryModelThatComesWithTheStudio() {
        List<String> told = described()
                .map(PageWordsTests::read)
                .flatMap(yaml -> TOLD.stream()
                        .map(name -> new Yaml().<Map<String, Object>>load(yaml).get(name)))
                .filter(Objects::nonNull)
                .map(words -> words.toString().strip())
                .toList();

        assertThat(told).hasSizeGreaterThan(20);
        assertThat(ENGLISH.values()).containsAll(told);
    }

    /** Java's literals whole, and what YAML says over several lines as one. */
    private static String said() {
        String java = PageWordsTests.text(Path.of("src/main/java"));
        String described = described().map(PageWordsTests::read).collect(Collectors.joining());
        return JOINED.matcher(java).replaceAll("").replace("\\\"", "\"") + described.replaceAll("\\s+", " ");
    }

    private static Stream<Path> described() {
        return Stream.of("catalogue", "onnx-presets", "built-in-models", "supplied-models")
                .flatMap(folder ->
                        PageWordsTests.files(Path.of("src/main/resources").resolve(folder), "yaml").stream());
    }
}
