package studio.soliloquy.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.soliloquy.web.ProblemAssert.assertProblem;
import static studio.soliloquy.web.StudioClient.json;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import studio.soliloquy.web.StudioClient;
import studio.soliloquy.web.WebTest;
import tools.jackson.databind.JsonNode;

@WebTest
class SpeechApiTests {
    private static final String ADDRESS = "/api/v1/speech";

    @Autowired
    private StudioClient client;

    @Test
    void listsTheEnginesWithTheirVoices() {
        JsonNode engine = json(client.get(ADDRESS + "/engines")).get(0);

        assertThat(engine.get("id").asString()).isEqualTo("testing");
        assertThat(engine.get("voices").get(0).get("language").asString()).isEqualTo("en");
        assertThat(engine.get("speed").get("maximum").asDouble()).isEqualTo(2);
        assertThat(engine.get("pitch").isNull()).isTrue();
    }

    @Test
    void speaksUntilItIsCancelled() {
        HttpResponse<byte[]> begun =
                client.postJson(ADDRESS, "{\"engine\":\"testing\",\"voice\":\"en\",\"text\":\"Hello.\"}");
        String address = begun.headers().firstValue("Location").orElseThrow();

        assertThat(begun.statusCode()).isEqualTo(202);
        assertThat(json(client.get(address)).get("state").asString()).isEqualTo("RUNNING");
        assertThat(client.delete(address).statusCode()).isEqualTo(204);
        assertThat(json(client.get(address)).get("state").asString()).isEqualTo("CANCELLED");
    }

    @Test
    void refusesWhatCannotBeSpoken() {
        assertProblem(client.postJson(ADDRESS, "{\"engine\":\"testing\",\"voice\":\"en\"}"), 422, "SPEECH_INVALID");
        assertProblem(client.postJson(ADDRESS, "{"), 400, "BODY_UNREADABLE");
        assertProblem(client.get(ADDRESS + "/" + UUID.randomUUID()), 404, "SPEECH_NOT_FOUND");
    }
}
