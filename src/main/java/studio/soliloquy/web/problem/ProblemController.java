package studio.soliloquy.web.problem;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import studio.soliloquy.error.StudioException;

/** Answers failures that happened outside every controller and came back from the servlet container. */
@Hidden
@Controller
class ProblemController implements ErrorController {
    private final ProblemResponses problems;

    ProblemController(ProblemResponses problems) {
        this.problems = problems;
    }

    /** Null says that the answer is written. */
    @RequestMapping("${server.error.path:${error.path:/error}}")
    ModelAndView show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        return problems.show(request, response, problem(request)).orElse(null);
    }

    private Problem problem(HttpServletRequest request) {
        if (request.getAttribute(ProblemResponses.PROBLEM) instanceof Problem refused) {
            return refused;
        }
        Object found = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatusCode status = HttpStatusCode.valueOf(found instanceof Integer code ? code : 404);
        return problems.describe(
                request,
                request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure
                        ? inWords(failure, status)
                        : Failures.ofStatus(status, null));
    }

    /** What the container has found to be the client's fault is none of the studio's, whatever was thrown. */
    private static StudioException inWords(Throwable failure, HttpStatusCode status) {
        StudioException words = Failures.inWords(failure);
        boolean clients = words.code() == WebError.INTERNAL_ERROR && status.is4xxClientError();
        return clients ? Failures.ofStatus(status, failure) : words;
    }
}
