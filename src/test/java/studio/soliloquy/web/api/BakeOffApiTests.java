package studio.soliloquy.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.soliloquy.web.ProblemAssert.assertProblem;
import static studio.soliloquy.web.StudioClient.json;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import studio.soliloquy.web.StudioClient;
import studio.soliloquy.web.WebTest;
import tools.jackson.databind.JsonNode;

@WebTest
class BakeOffApiTests {
    @Autowired
    private StudioClient client;

    private String project() {
        String project = "/api/v1/projects/"
                + json(client.postJson("/api/v1/projects", "{\"name\":\"Greeting\"}"))
                        .get("id")
                        .asString();
        client.patchJson(
                project,
                "{\"subject\":\"" + client.uploaded("PICT") + "\",\"audio\":\"" + client.uploaded("RIFF") + "\"}");
        return project;
    }

    @Test
    void beginsAndSaysWhoCannotTakePart() {
        String bakeOffs = project() + "/bake-offs";
        var response = client.postJson(
                bakeOffs,
                "{\"startSeconds\":1,\"endSeconds\":4,\"contenders\":[{\"modelId\":\"nobody\"},"
                        + "{\"modelId\":\"still-life\",\"parameters\":{\"calm\":3},\"frameRate\":30}]}");
        JsonNode begun = json(response);

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(begun.get("renders").size()).isEqualTo(1);
        assertThat(begun.get("refusals").get(0).get("reason").get("code").asString())
                .isEqualTo("MODEL_UNKNOWN");
        assertThat(json(client.get(bakeOffs)).get(0)).isEqualTo(begun);

        String address = "/api/v1/bake-offs/" + begun.get("id").asString();
        assertThat(client.delete(address).statusCode()).isEqualTo(204);
        assertThat(json(client.get(bakeOffs)).size()).isZero();
        assertProblem(client.delete(address), 404, "BAKE_OFF_NOT_FOUND");
    }

    @Test
    void refusesWhatIsNoBakeOff() {
        String bakeOffs = project() + "/bake-offs";

        assertProblem(client.postJson(bakeOffs, "{\"startSeconds\":1}"), 400, "BODY_UNREADABLE");
        assertProblem(client.postJson(bakeOffs, "{\"contenders\":[{}]}"), 400, "BODY_UNREADABLE");
        assertProblem(client.delete("/api/v1/bake-offs/no-id"), 404, "BAKE_OFF_NOT_FOUND");
    }
}
