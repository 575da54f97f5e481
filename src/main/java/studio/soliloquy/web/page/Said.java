package studio.soliloquy.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import studio.soliloquy.error.StudioException;

/**
 * What the studio says in English, in the language of the page: failures by their codes, other sentences by what they are
 * in English. The elements of the pages read the very same files. Safe to call from any thread.
 */
@Component("said")
class Said {
    private final Map<Locale, Map<String, String>> problems = new HashMap<>();
    private final Map<Locale, Sentences> sentences = new HashMap<>();

    /**
     * A failure as a page shows it.
     *
     * @param original what the studio said itself, null where that is the page's language
     */
    public record Words(String message, String hint, String original) {}

    Said() {
        Map<String, String> english = bundle("sentences");
        Languages.ALL.stream()
                .filter(language -> !language.equals(Locale.ENGLISH))
                .forEach(language -> {
                    problems.put(language, bundle("problems_" + language));
                    sentences.put(language, new Sentences(english, bundle("sentences_" + language), language));
                });
    }

    /** The sentence itself where the page's language has none for it; null for null. */
    public String sentence(String english) {
        Sentences known = sentences.get(LocaleContextHolder.getLocale());
        return known == null || english == null ? english : known.of(english.strip());
    }

    public Words failure(StudioException failure) {
        return problem(failure.code().name(), failure.getMessage(), failure.hint());
    }

    /** What was said of it where that is known in the page's language, or else what is known of its code. */
    public Words problem(String code, String message, String hint) {
        Map<String, String> known = problems.getOrDefault(LocaleContextHolder.getLocale(), Map.of());
        String sentence = sentence(message);
        String advice = sentence(hint);
        if (!known.containsKey(code) || !sentence.equals(message)) {
            return new Words(sentence, advice.equals(hint) ? known.getOrDefault(code + ".hint", hint) : advice, null);
        }
        return new Words(known.get(code), known.get(code + ".hint"), message + " " + hint);
    }

    /** A file of words, by their names. */
    static Map<String, String> bundle(String name) {
        Properties words = new Properties();
        try (InputStream file = Said.class.getResourceAsStream("/" + name + ".properties")) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return words.stringPropertyNames().stream().collect(Collectors.toMap(Function.identity(), words::getProperty));
    }
}
