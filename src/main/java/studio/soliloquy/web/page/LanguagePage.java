package studio.soliloquy.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes the choice of a language, from whoever looks at a page, logged in or not. */
@Controller
class LanguagePage {
    private final Languages languages;

    LanguagePage(Languages languages) {
        this.languages = languages;
    }

    /** A language that is not there takes the choice back. */
    @PostMapping("/language")
    String choose(
            @RequestParam String language,
            @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        languages.setLocale(request, response, Languages.named(language).orElse(null));
        return "redirect:" + local(to);
    }

    /** A page of the studio; nobody is led elsewhere. */
    private static String local(String to) {
        return to.matches("/|/[A-Za-z0-9][A-Za-z0-9/_.-]*|/([A-Za-z0-9][A-Za-z0-9/_.-]*)?\\?[A-Za-z0-9%&=+_.~-]*")
                ? to
                : "/";
    }
}
