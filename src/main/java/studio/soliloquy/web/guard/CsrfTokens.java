package studio.soliloquy.web.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/**
 * Hands the token out in a cookie for scripts and, masked anew each time so that a compressed page does not betray it
 * (BREACH), to the templates; takes it back from a header or from a page's form.
 */
final class CsrfTokens implements CsrfTokenRequestHandler {
    private final XorCsrfTokenRequestAttributeHandler masked = new XorCsrfTokenRequestAttributeHandler();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
        masked.handle(request, response, token);
        // Reading the token is what makes the repository send the cookie.
        token.get().getToken();
    }

    @Override
    public String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
        String header = request.getHeader(token.getHeaderName());
        if (header != null) {
            return header;
        }
        // Looking for a form field would read a whole upload before the request is known to be welcome.
        return request.getRequestURI().startsWith("/api/") ? null : masked.resolveCsrfTokenValue(request, token);
    }
}
