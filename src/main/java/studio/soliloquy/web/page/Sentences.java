package studio.soliloquy.web.page;

import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sentences of one language, found by those of English, which is what the studio speaks outside of its pages. In a
 * sentence stands {0}, {1} … for what is different each time. Immutable.
 */
final class Sentences {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final Pattern NUMBER = Pattern.compile("[−-]?\\d+\\.\\d+\\D*");

    private final Map<String, String> whole = new HashMap<>();
    private final List<Open> open = new ArrayList<>();
    private final char mark;

    /**
     * One with places in it.
     *
     * @param words how many characters of its own it has
     */
    private record Open(Pattern pattern, String sentence, int words) {
        static Open of(String english, String other) {
            return new Open(
                    Sentences.pattern(english),
                    other,
                    PLACE.matcher(english).replaceAll("").length());
        }
    }

    /**
     * @param english by their names; of two that fit the one with more words of its own is taken
     * @param others by the same names
     */
    Sentences(Map<String, String> english, Map<String, String> others, Locale language) {
        mark = DecimalFormatSymbols.getInstance(language).getDecimalSeparator();
        english.forEach((name, sentence) -> {
            String other = others.getOrDefault(name, sentence);
            if (PLACE.matcher(sentence).find()) {
                open.add(Open.of(sentence, other));
            } else {
                whole.put(sentence, other);
            }
        });
        open.sort(Comparator.comparingInt(Open::words).reversed());
    }

    /** The sentence itself where this language has none for it. */
    String of(String sentence) {
        String known = whole.get(sentence);
        if (known != null) {
            return known;
        }
        for (Open each : open) {
            Matcher found = each.pattern().matcher(sentence);
            if (found.matches()) {
                return PLACE.matcher(each.sentence())
                        .replaceAll(place -> Matcher.quoteReplacement(figure(found.group("p" + place.group(1)))));
            }
        }
        return sentence;
    }

    /** A number gets the language's decimal mark; anything else may be a sentence itself, or a name. */
    private String figure(String part) {
        return NUMBER.matcher(part).matches() ? part.replace('.', mark) : of(part);
    }

    private static Pattern pattern(String sentence) {
        StringBuilder pattern = new StringBuilder();
        int end = 0;
        for (MatchResult place : PLACE.matcher(sentence).results().toList()) {
            pattern.append(Pattern.quote(sentence.substring(end, place.start())))
                    .append("(?<p")
                    .append(place.group(1))
                    .append(">.+?)");
            end = place.end();
        }
        return Pattern.compile(pattern + Pattern.quote(sentence.substring(end)), Pattern.DOTALL);
    }
}
