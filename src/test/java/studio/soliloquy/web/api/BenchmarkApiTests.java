package studio.soliloquy.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.soliloquy.web.ProblemAssert.assertProblem;
import static studio.soliloquy.web.StudioClient.json;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import studio.soliloquy.web.StudioClient;
import studio.soliloquy.web.WebTest;
import tools.jackson.databind.JsonNode;

@WebTest
class BenchmarkApiTests {
    private static final String ADDRESS = "/api/v1/benchmark";

    @Autowired
    private StudioClient client;

    @Test
    void startsShowsAndCancelsABenchmark() {
        HttpResponse<byte[]> started = client.postJson(
                ADDRESS, "{\"models\":[\"still-life\"],\"devices\":[\"cpu\"],\"seconds\":5,\"autoTune\":true}");
        assertThat(started.statusCode()).isEqualTo(202);

        JsonNode state = json(client.get(ADDRESS));
        assertThat(state.get("models").toString()).isEqualTo("[{\"id\":\"still-life\",\"name\":\"Still life\"}]");
        assertThat(state.get("devices").toString()).isEqualTo("[{\"id\":\"cpu\",\"name\":\"Testing processor\"}]");
        JsonNode latest = state.get("latest");
        assertThat(latest.get("state").asString()).isEqualTo("RUNNING");
        assertThat(latest.get("seconds").asInt()).isEqualTo(5);
        assertThat(latest.get("progress").get("phase").asString()).isEqualTo("TUNING");
        assertThat(latest.get("results").get(0).get("figures").get("network").toString())
                .isEqualTo("{\"calls\":2,\"threads\":1,\"batch\":1,\"framesPerSecond\":12.5}");
        assertThat(latest.get("results").get(1).get("figures").isNull()).isTrue();
        assertThat(latest.get("results").get(1).get("refusal").get("code").asString())
                .isEqualTo("MODEL_FILE_MISSING");

        assertThat(client.delete(ADDRESS).statusCode()).isEqualTo(204);
        assertThat(json(client.get(ADDRESS)).get("latest").get("state").asString())
                .isEqualTo("CANCELLED");
    }

    @Test
    void refusesABenchmarkOfNothingOrOfNoTime() {
        assertProblem(client.postJson(ADDRESS, "{}"), 422, "BENCHMARK_REFUSED");
        assertProblem(
                client.postJson(ADDRESS, "{\"models\":[\"still-life\"],\"seconds\":601}"), 422, "BENCHMARK_REFUSED");
    }

    @Test
    void hasAPageThatTheModelsPageLeadsTo() {
        assertThat(client.get("/models").body()).asString().contains("href=\"/models/benchmark\"");
        assertThat(client.get("/models/benchmark").body()).asString().contains("<model-benchmark>");
    }
}
