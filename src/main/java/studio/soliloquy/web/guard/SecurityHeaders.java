package studio.soliloquy.web.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.security.web.header.HeaderWriter;

/** What browsers are told on every response: which sources a page may use, and that nobody may embed the studio. */
final class SecurityHeaders implements HeaderWriter {
    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' blob: data:",
            "media-src 'self' blob:",
            "connect-src 'self'",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    /** The API's documentation page draws its logo with a style of its own: that one, by its hash, and no other. */
    private static final String DOCUMENTATION_PAGES = "/api/swagger-ui/";

    static final String LOGO_STYLE = "'sha256-RL3ie0nH+Lzz2YNqQN83mnU0J1ot4QL7b99vMdIX99w='";

    private static final String DOCUMENTATION_POLICY =
            CONTENT_SECURITY_POLICY.replace("style-src 'self'", "style-src 'self' " + LOGO_STYLE);

    private static final Map<String, String> HEADERS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), payment=(), usb=(), microphone=(self)");

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        HEADERS.forEach(response::setHeader);
        boolean documentation = request.getRequestURI().startsWith(DOCUMENTATION_PAGES);
        response.setHeader(
                "Content-Security-Policy",
                documentation ? DOCUMENTATION_POLICY : StyleNonce.permit(request, CONTENT_SECURITY_POLICY));
    }
}
