package studio.soliloquy.web.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import studio.soliloquy.error.StudioException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers failures: programs get a problem document, people who asked for a page get the view {@code error} with the
 * model attributes {@code problem}, a {@link Problem}, {@code status}, its number, and {@code back}, the address of the page
 * that they came from. Safe to call from any thread.
 */
@Component
public class ProblemResponses {
    static final String PROBLEM = ProblemResponses.class.getName() + ".PROBLEM";
    private static final Logger log = LoggerFactory.getLogger(ProblemResponses.class);

    private final JsonMapper json;

    ProblemResponses(JsonMapper json) {
        this.json = json;
    }

    /** Answers from within a filter, where no controller has been reached yet. */
    public void refuse(HttpServletRequest request, HttpServletResponse response, StudioException failure)
            throws IOException {
        Problem problem = describe(request, failure);
        if (wantsPage(request)) {
            request.setAttribute(PROBLEM, problem);
            response.sendError(problem.status());
        } else {
            write(response, problem);
        }
    }

    /** Answers at once and always with a document: for requests too strange to be handed on. */
    public void refuseOutright(HttpServletRequest request, HttpServletResponse response, Throwable failure)
            throws IOException {
        write(response, describe(request, Failures.inWords(failure)));
    }

    /** What the dispatcher shows for a failure; empty where the document has been written already. */
    Optional<ModelAndView> show(HttpServletRequest request, HttpServletResponse response, Problem problem)
            throws IOException {
        if (wantsPage(request)) {
            return Optional.of(new ModelAndView(
                    "error",
                    Map.of("problem", problem, "status", problem.status(), "back", FormerPage.of(request)),
                    HttpStatus.valueOf(problem.status())));
        }
        write(response, problem);
        return Optional.empty();
    }

    Problem describe(HttpServletRequest request, StudioException failure) {
        HttpStatus status = ProblemStatus.of(failure.code());
        return new Problem(
                "about:blank",
                status.getReasonPhrase(),
                status.value(),
                failure.getMessage(),
                path(request),
                failure.code().name(),
                failure.hint(),
                status.is5xxServerError() ? logged(request, failure) : null);
    }

    private static String logged(HttpServletRequest request, StudioException failure) {
        String id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        log.error("Error {} at {} {}", id, request.getMethod(), path(request), failure);
        return id;
    }

    private void write(HttpServletResponse response, Problem problem) throws IOException {
        response.resetBuffer();
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, null);
        response.setHeader(HttpHeaders.ETAG, null);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        byte[] document = json.writeValueAsBytes(problem);
        response.setContentLength(document.length);
        response.getOutputStream().write(document);
        response.flushBuffer();
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String path = path(request);
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE)
                && !path.startsWith("/api/")
                && !path.startsWith("/actuator");
    }

    private static String path(HttpServletRequest request) {
        Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = original == null ? request.getRequestURI() : original.toString();
        return path == null ? "" : path;
    }
}
