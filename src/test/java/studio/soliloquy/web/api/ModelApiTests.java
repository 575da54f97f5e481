package studio.soliloquy.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.soliloquy.web.ProblemAssert.assertProblem;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import studio.soliloquy.web.StudioClient;
import studio.soliloquy.web.WebTest;

@WebTest
class ModelApiTests {
    @Autowired
    private StudioClient client;

    @Test
    void offersTheModelsWithTheirParameters() {
        assertThat(client.get("/api/v1/models").body())
                .asString()
                .isEqualTo("[{\"id\":\"still-life\",\"title\":\"Still life\",\"summary\":\"Moves nothing at all.\","
                        + "\"licence\":\"Apache-2.0\",\"family\":\"still\",\"frameRates\":[25,30],\"parameters\":["
                        + "{\"name\":\"calm\",\"title\":\"Calm\",\"help\":\"How little it moves.\",\"unit\":\"%\","
                        + "\"minimum\":0.0,\"maximum\":100.0,\"step\":1.0,\"defaultValue\":50.0}]}]");
    }

    @Test
    void offersThemForReadingOnly() {
        assertProblem(client.post("/api/v1/models"), 405, "METHOD_NOT_ALLOWED");
        assertThat(client.post("/api/v1/models").headers().firstValue("Allow").orElseThrow())
                .contains("GET");
    }
}
