package studio.soliloquy.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;

/** Looks at refusals. */
public final class ProblemAssert {
    private ProblemAssert() {}

    /** Expects a complete problem document of this status and code. */
    public static void assertProblem(HttpResponse<byte[]> response, int status, String code) {
        assertThat(response.statusCode()).as(() -> new String(response.body())).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = StudioClient.json(response);
        assertThat(problem.get("code").asString()).isEqualTo(code);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("type").asString()).isEqualTo("about:blank");
        for (String words : new String[] {"title", "detail", "hint", "instance"}) {
            assertThat(problem.get(words).asString()).as(words).isNotBlank();
        }
        assertThat(new String(response.body())).doesNotContain("Exception", "\tat ", "/tmp");
    }
}
