package studio.soliloquy.web.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.web.problem.ProblemResponses;
import studio.soliloquy.web.problem.WebError;

/**
 * Refuses a body that its address cannot want, whether or not anybody would read it: one that is announced to be larger
 * than any document or form, and on pages a form in parts. Files are limited by those who take them.
 */
final class BodyFilter extends OncePerRequestFilter {
    /** More than any document or form of the pages needs; longer JSON is refused by who reads it. */
    private static final long MOST = 2L << 20;

    /** How files are sent. */
    private static final Pattern FILE =
            Pattern.compile("POST /api/v1/(assets|models|projects/import)|PATCH /api/v1/uploads/[^/]+");

    private final ProblemResponses problems;

    BodyFilter(ProblemResponses problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > MOST && !isFile(request)) {
            problems.refuse(request, response, tooLarge());
        } else if (isInParts(request) && !request.getRequestURI().startsWith("/api/")) {
            problems.refuse(request, response, inParts());
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isFile(HttpServletRequest request) {
        return FILE.matcher(request.getMethod() + " " + request.getRequestURI()).matches();
    }

    private static boolean isInParts(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.strip().regionMatches(true, 0, "multipart/", 0, "multipart/".length());
    }

    private static StudioException tooLarge() {
        return new StudioException(
                WebError.BODY_TOO_LARGE,
                "Expected a body of at most " + MOST + " bytes at this address, found a larger one.",
                "Send files to the addresses that take them; /api/docs lists them.");
    }

    private static StudioException inParts() {
        return new StudioException(
                WebError.MEDIA_TYPE_UNSUPPORTED,
                "Expected a form of type application/x-www-form-urlencoded, found one in parts.",
                "Send files to the addresses that take them; /api/docs lists them.");
    }
}
