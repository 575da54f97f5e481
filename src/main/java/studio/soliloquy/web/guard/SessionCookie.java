package studio.soliloquy.web.guard;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import studio.soliloquy.account.NewSecret;

/** The cookie that says which session a browser has. No script sees it, and no foreign page's request carries it. */
public final class SessionCookie {
    static final String NAME = "SOLILOQUY";

    private SessionCookie() {}

    /** The session that the request's browser has, if any. */
    public static Optional<String> of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(NAME))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    /** Gives the browser a session; whichever it had before is replaced. */
    public static void give(HttpServletRequest request, HttpServletResponse response, NewSecret session) {
        Duration left = Duration.between(Instant.now(), session.secret().expiresAt());
        write(request, response, session.value(), left);
    }

    public static void take(HttpServletRequest request, HttpServletResponse response) {
        write(request, response, "", Duration.ZERO);
    }

    private static void write(HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
        ResponseCookie cookie = ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .path("/")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
