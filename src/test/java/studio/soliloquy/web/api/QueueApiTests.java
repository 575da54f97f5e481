package studio.soliloquy.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.soliloquy.web.ProblemAssert.assertProblem;
import static studio.soliloquy.web.StudioClient.json;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import studio.soliloquy.render.RenderQueue;
import studio.soliloquy.web.StudioClient;
import studio.soliloquy.web.WebTest;
import tools.jackson.databind.JsonNode;

@WebTest
class QueueApiTests {
    private static final String UNKNOWN = "/api/v1/renders/00000000-0000-0000-0000-000000000000";

    @Autowired
    private StudioClient client;

    @Autowired
    private RenderQueue queue;

    private String project;

    @BeforeEach
    void emptyTheQueue() {
        queue.state().renders().forEach(render -> queue.cancel(render.id()));
        project = "/api/v1/projects/"
                + json(client.postJson("/api/v1/projects", "{\"name\":\"Greeting\"}"))
                        .get("id")
                        .asString();
        client.patchJson(
                project,
                "{\"subject\":\"" + client.uploaded("PICT") + "\",\"audio\":\"" + client.uploaded("RIFF") + "\"}");
    }

    private String id(HttpResponse<byte[]> submitted) {
        assertThat(submitted.statusCode()).isEqualTo(202);
        return json(submitted).get("id").asString();
    }

    private String submitted() {
        return id(client.post(project + "/renders"));
    }

    private List<String> order(JsonNode state) {
        return StreamSupport.stream(state.get("renders").spliterator(), false)
                .map(render -> render.get("id").asString())
                .toList();
    }

    @Test
    void showsWhatIsNotAtItsEnd() {
        String first = submitted();
        String second = submitted();

        JsonNode state = json(client.get("/api/v1/queue"));

        assertThat(state.get("paused").asBoolean()).isFalse();
        assertThat(state.get("secondsLeft").isNull()).isTrue();
        assertThat(order(state)).containsExactly(first, second);
        assertThat(state.get("renders").get(0).get("priority").asString()).isEqualTo("NORMAL");
        assertThat(state.get("renders").get(0).get("notice").isNull()).isTrue();
    }

    @Test
    void pausesAndResumesTheQueue() {
        assertThat(json(client.post("/api/v1/queue/pause")).get("paused").asBoolean())
                .isTrue();
        assertThat(json(client.post("/api/v1/queue/resume")).get("paused").asBoolean())
                .isFalse();
    }

    @Test
    void submitsWithAChangeAndAPriority() {
        HttpResponse<byte[]> response = client.postJson(
                project + "/renders",
                "{\"change\":{\"modelId\":\"testing\",\"parameters\":{\"strength\":0.5}},\"priority\":\"HIGH\"}");

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(json(response).get("priority").asString()).isEqualTo("HIGH");
        assertThat(json(response).get("parameters").get("strength").asDouble()).isEqualTo(0.5);
        assertProblem(client.postJson(project + "/renders", "{\"priority\":\"URGENT\"}"), 400, "BODY_UNREADABLE");
        assertProblem(client.postJson(project + "/renders", "{\"change\":{\"sound\":1}}"), 400, "BODY_UNREADABLE");
        assertProblem(
                client.postJson(project + "/renders", "{\"change\":{\"parameters\":{\"strength\":null}}}"),
                400,
                "BODY_UNREADABLE");
    }

    @Test
    void submitsABatchOfOneSubjectAndManySounds() {
        String other = client.uploaded("RIFF other");

        HttpResponse<byte[]> response = client.postJson(
                project + "/render-batches", "{\"changes\":[{},{\"audio\":\"" + other + "\"}],\"priority\":\"LOW\"}");

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(json(response)).hasSize(2);
        assertThat(json(response).get(1).get("audio").asString()).isEqualTo(other);
        assertThat(json(response).get(1).get("priority").asString()).isEqualTo("LOW");
        assertProblem(client.postJson(project + "/render-batches", "{}"), 400, "BODY_UNREADABLE");
    }

    @Test
    void pausesResumesAndRetriesARender() {
        String render = "/api/v1/renders/" + submitted();

        assertThat(json(client.post(render + "/pause")).get("state").asString()).isEqualTo("PAUSED");
        assertThat(json(client.post(render + "/resume")).get("state").asString())
                .isEqualTo("QUEUED");
        assertProblem(client.post(render + "/retry"), 409, "RENDER_TRANSITION_ILLEGAL");
        client.post(render + "/cancel");
        assertProblem(client.post(render + "/pause"), 409, "RENDER_TRANSITION_ILLEGAL");
        assertThat(json(client.post(render + "/retry")).get("state").asString()).isEqualTo("QUEUED");
        assertProblem(client.post(UNKNOWN + "/pause"), 404, "RENDER_NOT_FOUND");
    }

    @Test
    void duplicatesARender() {
        String render = submitted();

        HttpResponse<byte[]> plain = client.post("/api/v1/renders/" + render + "/duplicate");
        HttpResponse<byte[]> changed =
                client.postJson("/api/v1/renders/" + render + "/duplicate", "{\"parameters\":{\"strength\":0.25}}");

        assertThat(id(plain)).isNotEqualTo(render);
        assertThat(plain.headers().firstValue("Location")).hasValue("/api/v1/renders/" + id(plain));
        assertThat(json(changed).get("parameters").get("strength").asDouble()).isEqualTo(0.25);
    }

    @Test
    void givesARenderAnotherPriorityAndAnotherPlace() {
        String first = submitted();
        String second = submitted();
        String third = submitted();

        client.patchJson("/api/v1/renders/" + third, "{\"priority\":\"HIGH\"}");
        assertThat(order(json(client.get("/api/v1/queue")))).containsExactly(third, first, second);
        assertThat(order(
                        json(client.postJson("/api/v1/renders/" + second + "/move", "{\"before\":\"" + first + "\"}"))))
                .containsExactly(third, second, first);
        assertThat(order(json(client.postJson("/api/v1/renders/" + second + "/move", "{\"before\":null}"))))
                .containsExactly(third, first, second);
        assertProblem(client.patchJson("/api/v1/renders/" + third, "{}"), 400, "BODY_UNREADABLE");
    }

    @Test
    void listsWhatHasEnded() {
        String render = submitted();
        client.post("/api/v1/renders/" + render + "/cancel");

        assertThat(json(client.get("/api/v1/renders?limit=200")))
                .extracting(ended -> ended.get("id").asString())
                .contains(render);
        assertThat(json(client.get("/api/v1/renders?limit=1"))).hasSize(1);
        assertProblem(client.get("/api/v1/renders?limit=0"), 400, "REQUEST_INVALID");
        assertProblem(client.get("/api/v1/renders?limit=201"), 400, "REQUEST_INVALID");
    }
}
