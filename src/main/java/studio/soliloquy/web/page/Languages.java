package studio.soliloquy.web.page;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/**
 * The languages of the pages, and which of them a request gets: the one that was chosen, which a cookie keeps, or else
 * the first that its browser asks for. What is in none of them is English.
 */
@Component("localeResolver")
class Languages extends CookieLocaleResolver {
    static final List<Locale> ALL = List.of(Locale.ENGLISH, Locale.GERMAN);
    private static final Duration KEPT = Duration.ofDays(365);

    /**
     * A language that may be chosen.
     *
     * @param name what it calls itself
     */
    public record Choice(String tag, String name) {
        static Choice of(Locale language) {
            return new Choice(language.toLanguageTag(), language.getDisplayLanguage(language));
        }
    }

    Languages() {
        super("language");
        AcceptHeaderLocaleResolver browser = new AcceptHeaderLocaleResolver();
        browser.setSupportedLocales(ALL);
        browser.setDefaultLocale(Locale.ENGLISH);
        setDefaultLocaleFunction(browser::resolveLocale);
        setCookieMaxAge(KEPT);
        setCookieHttpOnly(true);
        setCookieSameSite("Lax");
        setRejectInvalidCookies(false);
    }

    /** The one of this tag, if the pages are written in it. */
    static Optional<Locale> named(String tag) {
        return ALL.stream()
                .filter(language -> language.toLanguageTag().equals(tag))
                .findFirst();
    }

    /** Those that may be chosen instead. */
    public List<Choice> insteadOf(Locale present) {
        return ALL.stream()
                .filter(language -> !language.equals(present))
                .map(Choice::of)
                .toList();
    }

    @Override
    protected Locale parseLocaleValue(String value) {
        return named(value).orElse(null);
    }
}
