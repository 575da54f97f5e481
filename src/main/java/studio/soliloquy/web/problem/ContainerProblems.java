package studio.soliloquy.web.problem;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Answers requests that Tomcat itself refuses, before any filter of the studio has seen them. */
final class ContainerProblems extends ErrorReportValve {
    private static final Logger log = LoggerFactory.getLogger(ContainerProblems.class);

    private final JsonMapper json;
    private final ProblemResponses problems;

    ContainerProblems(JsonMapper json, ProblemResponses problems) {
        this.json = json;
        this.problems = problems;
    }

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            answer(response, problems.describe(request, Failures.ofStatus(HttpStatusCode.valueOf(status), failure)));
        } catch (IOException gone) {
            log.debug("The client left before it could be told of its error", gone);
        }
    }

    private void answer(Response response, Problem problem) throws IOException {
        response.setStatus(problem.status());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        Writer body = response.getReporter();
        if (body != null) {
            body.write(json.writeValueAsString(problem));
            response.finishResponse();
        }
    }
}
