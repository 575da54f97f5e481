package studio.soliloquy.web.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Permits one page to bring styles along that a library writes into it, as the waveform does: those that carry a word which
 * is another one in each response, and no others.
 */
public final class StyleNonce {
    private static final String ATTRIBUTE = StyleNonce.class.getName();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 18;

    private StyleNonce() {}

    /** The word of the response to this request. */
    public static String of(HttpServletRequest request) {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        String nonce = Base64.getUrlEncoder().encodeToString(random);
        request.setAttribute(ATTRIBUTE, nonce);
        return nonce;
    }

    static String permit(HttpServletRequest request, String policy) {
        return request.getAttribute(ATTRIBUTE) instanceof String nonce
                ? policy.replace("style-src 'self'", "style-src 'self' 'nonce-" + nonce + "'")
                : policy;
    }
}
