package studio.soliloquy.web.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;

/** The page of the studio that a form was sent from, where one can begin anew. */
final class FormerPage {
    private static final Pattern PAGE =
            Pattern.compile("(/projects/[0-9a-f-]{36}|/(?:login|accounts?|library|queue|models|system))(?:/.*)?");

    private FormerPage() {}

    /** One of the studio's own addresses, whatever the request says. */
    static String of(HttpServletRequest request) {
        String referer = request.getHeader(HttpHeaders.REFERER);
        return page(path(referer)).or(() -> page(asked(request))).orElse("/");
    }

    private static Optional<String> page(String path) {
        Matcher page = PAGE.matcher(path);
        return page.matches() ? Optional.of(page.group(1)) : Optional.empty();
    }

    private static String path(String referer) {
        try {
            String path = referer == null ? null : new URI(referer).getPath();
            return path == null ? "" : path;
        } catch (URISyntaxException noAddress) {
            return "";
        }
    }

    private static String asked(HttpServletRequest request) {
        Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return String.valueOf(original == null ? request.getRequestURI() : original);
    }
}
