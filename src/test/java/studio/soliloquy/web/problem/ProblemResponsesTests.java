package studio.soliloquy.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.ModelAndView;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.web.TestingError;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(OutputCaptureExtension.class)
class ProblemResponsesTests {
    private final JsonMapper json = new JsonMapper();
    private final ProblemResolver resolver = new ProblemResolver(new ProblemResponses(json));
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/things");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    private JsonNode resolve(Exception failure) throws IOException {
        resolver.resolveException(request, response, null, failure);
        return json.readTree(response.getContentAsByteArray());
    }

    @Test
    void tellNothingOfAnUnexpectedFailureButWhereToFindIt(CapturedOutput log) throws IOException {
        JsonNode problem = resolve(new IllegalStateException("secret /home/me/key"));

        assertThat(problem.get("status").asInt()).isEqualTo(500);
        assertThat(problem.get("code").asString()).isEqualTo("INTERNAL_ERROR");
        assertThat(response.getContentAsString()).doesNotContain("secret", "IllegalState");
        assertThat(log)
                .contains(problem.get("errorId").asString(), "IllegalStateException: secret", "GET /api/v1/things");
    }

    @Test
    void passOnWordsAndHintOfTheStudiosOwnExceptions() throws IOException {
        JsonNode problem = resolve(
                new RuntimeException(new StudioException(TestingError.ASSET_EMPTY, "Found nothing.", "Send more.")));

        assertThat(problem.get("status").asInt()).isEqualTo(422);
        assertThat(problem.get("detail").asString()).isEqualTo("Found nothing.");
        assertThat(problem.get("hint").asString()).isEqualTo("Send more.");
        assertThat(problem.has("errorId")).isFalse();
    }

    @Test
    void logWhatIsTheMachinesFault(CapturedOutput log) throws IOException {
        JsonNode problem = resolve(TestingError.ASSET_STORAGE_FULL.because("Expected 2 GB, found 1."));
        assertThat(problem.get("status").asInt()).isEqualTo(507);
        assertThat(log).contains(problem.get("errorId").asString());
    }

    @Test
    void showPeopleAPage() {
        request.setRequestURI("/projects/1");
        request.addHeader("Accept", "text/html,application/xhtml+xml");
        ModelAndView page =
                resolver.resolveException(request, response, null, TestingError.PROJECT_NOT_FOUND.because("None."));

        assertThat(page.getViewName()).isEqualTo("error");
        assertThat(page.getStatus().value()).isEqualTo(404);
        assertThat(((Problem) page.getModel().get("problem")).code()).isEqualTo("PROJECT_NOT_FOUND");
    }

    @Test
    void dropHeadersThatBelongedToTheAnswerThatFailed() throws IOException {
        response.setHeader("Content-Disposition", "attachment");
        response.setContentLength(1_000_000);
        JsonNode problem = resolve(new IllegalStateException());

        assertThat(response.getHeader("Content-Disposition")).isNull();
        assertThat(response.getContentLength()).isEqualTo(response.getContentAsByteArray().length);
        assertThat(problem.get("title").asString()).isEqualTo("Internal Server Error");
    }

    @Test
    void tellOfAFileThatEndsTooEarlyThoughAClientThatLeftLooksTheSame() throws IOException {
        JsonNode problem =
                resolve(new StudioException(TestingError.ASSET_EMPTY, "Ends early.", "Send all.", new EOFException()));
        assertThat(problem.get("status").asInt()).isEqualTo(422);
        assertThat(problem.get("detail").asString()).isEqualTo("Ends early.");
    }

    @Test
    void areSilentWhenTheClientHasLeft(CapturedOutput log) {
        resolver.resolveException(request, response, null, new IOException("Broken pipe"));
        assertThat(response.getContentAsByteArray()).isEmpty();
        assertThat(log).doesNotContain("Broken pipe");
    }
}
