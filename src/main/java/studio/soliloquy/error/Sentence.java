package studio.soliloquy.error;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A whole sentence that the studio says, by its name in {@code sentences.properties}, which is its name in the file of every
 * other language, too. Immutable.
 *
 * @param name as {@code finding.nothing}; one that no sentence has is refused
 * @param parts what stands in the places {0}, {1} …, one for each of them: names, numbers as they are to be read, or sentences
 */
public record Sentence(String name, List<Object> parts) {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final Properties ENGLISH = english("/sentences.properties");

    public Sentence {
        requireNonNull(name, "name");
        parts = List.copyOf(parts);
        String words = ENGLISH.getProperty(name);
        if (words == null) {
            throw new IllegalArgumentException("Expected the name of a sentence, found \"" + name + "\"");
        }
        TreeSet<String> places = new TreeSet<>();
        PLACE.matcher(words).results().forEach(place -> places.add(place.group(1)));
        if (places.size() != parts.size()) {
            throw new IllegalArgumentException(
                    "Expected " + places.size() + " parts of \"" + words + "\", found " + parts.size());
        }
    }

    public static Sentence of(String name, Object... parts) {
        return new Sentence(name, List.of(parts));
    }

    /** The sentence as the API and the logs tell it. */
    public String english() {
        return PLACE.matcher(ENGLISH.getProperty(name))
                .replaceAll(place -> Matcher.quoteReplacement(
                        parts.get(Integer.parseInt(place.group(1))).toString()));
    }

    /** In English. */
    @Override
    public String toString() {
        return english();
    }

    private static Properties english(String file) {
        Properties words = new Properties();
        try (InputStream sentences = Sentence.class.getResourceAsStream(file)) {
            words.load(new InputStreamReader(sentences, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return words;
    }
}
