package studio.soliloquy.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/** Answers whatever a controller, or the way to it, throws. */
@Component
class ProblemResolver implements HandlerExceptionResolver {
    private static final Logger log = LoggerFactory.getLogger(ProblemResolver.class);

    private final ProblemResponses problems;

    ProblemResolver(ProblemResponses problems) {
        this.problems = problems;
    }

    @Override
    public ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception failure) {
        // What the studio refused in its own words is told, though a file that ends too early looks like a client that
        // left.
        if (!Failures.isOwn(failure) && DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            log.debug("The client left during {} {}", request.getMethod(), request.getRequestURI());
            return new ModelAndView();
        }
        if (response.isCommitted()) {
            return null;
        }
        if (failure instanceof ErrorResponse rejected) {
            rejected.getHeaders().forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
        }
        try {
            return problems.show(request, response, problems.describe(request, Failures.inWords(failure)))
                    .orElseGet(ModelAndView::new);
        } catch (IOException gone) {
            log.debug("The client left before it could be told of its error", gone);
            return new ModelAndView();
        }
    }
}
