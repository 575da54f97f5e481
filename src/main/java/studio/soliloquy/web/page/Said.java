package studio.soliloquy.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
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

    public Words problem(String code, String message, String hint) {
        Map<String, String> known = problems.getOrDefault(LocaleContextHolder.getLocale(), Map.of());
        return known.containsKey(code)
                ? new Words(known.get(code), known.get(code + ".hint"), message + " " + hint)
                : new Words(message, hint, null);
    }

    /** In the order of the file. */
    static Map<String, String> bundle(String name) {
        Map<String, String> entries = new LinkedHashMap<>();
        try (InputStream file = Said.class.getResourceAsStream("/" + name + ".properties");
                Reader text = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            new Properties() {
                @Override
                public synchronized Object put(Object key, Object value) {
                    return entries.put(key.toString(), value.toString());
                }
            }.load(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return entries;
    }
}
