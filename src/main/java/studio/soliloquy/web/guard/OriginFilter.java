package studio.soliloquy.web.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.web.problem.ProblemResponses;
import studio.soliloquy.web.problem.WebError;

/**
 * Lets only the studio's own pages, and programs that are no browser, change anything or open a socket. A page on
 * another port of the same machine is foreign too.
 */
final class OriginFilter extends OncePerRequestFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    private final ProblemResponses problems;

    OriginFilter(ProblemResponses problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return READING.contains(request.getMethod()) && request.getHeader(HttpHeaders.UPGRADE) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (comesFromHere(request)) {
            chain.doFilter(request, response);
        } else {
            problems.refuse(request, response, refused());
        }
    }

    private static boolean comesFromHere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !OWN_SITE.contains(site)) {
            return false;
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        String source = origin == null ? request.getHeader(HttpHeaders.REFERER) : origin;
        return source == null || isOwn(source, request);
    }

    private static boolean isOwn(String source, HttpServletRequest request) {
        try {
            URI uri = new URI(source);
            String scheme = request.isSecure() ? "https" : "http";
            return scheme.equalsIgnoreCase(uri.getScheme())
                    && request.getServerName().equalsIgnoreCase(uri.getHost())
                    && request.getServerPort() == port(uri);
        } catch (java.net.URISyntaxException notAnOrigin) {
            return false;
        }
    }

    private static int port(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }

    private static StudioException refused() {
        return new StudioException(
                WebError.ORIGIN_NOT_ALLOWED,
                "Expected a request from one of the studio's own pages, found one from elsewhere.",
                "Open the studio itself, or leave out the headers Origin and Referer in a program of your own.");
    }
}
