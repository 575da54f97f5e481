package studio.soliloquy.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.soliloquy.web.ProblemAssert.assertProblem;
import static studio.soliloquy.web.StudioClient.json;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import studio.soliloquy.render.RenderId;
import studio.soliloquy.web.InMemoryRenderQueue;
import studio.soliloquy.web.StudioClient;
import studio.soliloquy.web.WebTest;
import tools.jackson.databind.JsonNode;

/** Pre-flights, receipts and storage over the API. */
@WebTest
class ForesightApiTests {
    private static final String RECIPE = """
            {"title": "Ada", "subject": {"kind": "PORTRAIT", "sha256": "%1$s"}, "faceIndex": 0,
            "audio": {"kind": "AUDIO", "sha256": "%1$s"}, "model": {"id": "still", "family": "still"},
            "frameRate": 25, "parameters": {"calm": 50}, "format": "MP4"}""".formatted("0".repeat(64));

    @Autowired
    private StudioClient client;

    @Autowired
    private InMemoryRenderQueue queue;

    private String project() {
        String project = "/api/v1/projects/"
                + json(client.postJson("/api/v1/projects", "{\"name\":\"Ada\"}"))
                        .get("id")
                        .asString();
        client.patchJson(
                project,
                "{\"subject\":\"" + client.uploaded("PICT") + "\",\"audio\":\"" + client.uploaded("RIFF") + "\"}");
        return project;
    }

    private String done() {
        String id = json(client.post(project() + "/renders")).get("id").asString();
        queue.finish(new RenderId(UUID.fromString(id)), new byte[] {1});
        return "/api/v1/renders/" + id;
    }

    @Test
    void reportsWhatARenderWouldBeLike() {
        JsonNode report = json(client.get(project() + "/preflight"));

        assertThat(report.propertyNames())
                .containsExactlyInAnyOrder("project", "ready", "subject", "audio", "findings", "predicted");
        assertThat(report.get("ready").asBoolean()).isTrue();
        assertThat(report.get("subject").get("faces").get(0).get("yawDegrees").asDouble())
                .isEqualTo(5);
        assertThat(report.get("audio").get("loudnessLufs").isNull()).isTrue();
        assertThat(report.get("findings").get(0).get("level").asString()).isEqualTo("WARNING");
        assertThat(report.get("findings").get(0).get("about").asString()).isEqualTo("SUBJECT");
        assertThat(report.get("predicted").get("seconds").isNull()).isTrue();
        assertThat(report.get("predicted").get("basis").asString()).isEqualTo("UNKNOWN");
    }

    @Test
    void reportsNothingOfAProjectThatIsNotThere() {
        assertProblem(
                client.get("/api/v1/projects/00000000-0000-0000-0000-000000000000/preflight"),
                404,
                "PROJECT_NOT_FOUND");
    }

    @Test
    void tellsWhatLiesWhere() {
        JsonNode storage = json(client.get("/api/v1/storage"));

        assertThat(storage.propertyNames())
                .containsExactlyInAnyOrder(
                        "uploadsBytes",
                        "modelsBytes",
                        "jobsBytes",
                        "rendersBytes",
                        "otherBytes",
                        "freeBytes",
                        "minimumFreeBytes");
        assertThat(storage.get("rendersBytes").asLong()).isEqualTo(4);
        assertThat(storage.get("freeBytes").isNull()).isTrue();
    }

    @Test
    void showsAReceiptAndLetsItBeDownloaded() {
        String render = done();

        HttpResponse<byte[]> shown = client.get(render + "/receipt");
        assertThat(shown.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(json(shown).get("schema").asInt()).isEqualTo(1);
        assertThat(client.get(render + "/receipt?download").headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(disposition ->
                        assertThat(disposition).contains("attachment").contains("Ada.receipt.json"));
    }

    @Test
    void hasNoReceiptBeforeTheEnd() {
        String id = json(client.post(project() + "/renders")).get("id").asString();

        assertProblem(client.get("/api/v1/renders/" + id + "/receipt"), 409, "RENDER_NOT_DONE");
    }

    @Test
    void rendersAReceiptAgain() {
        project();
        HttpResponse<byte[]> response =
                client.postJson("/api/v1/renders/from-receipt", "{\"schema\": 1, \"recipe\": " + RECIPE + "}");

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.headers().firstValue("Location"))
                .hasValue("/api/v1/renders/" + json(response).get("id").asString());
    }

    @Test
    void refusesAReceiptThatItDoesNotUnderstand() {
        assertProblem(
                client.postJson("/api/v1/renders/from-receipt", "{\"schema\": 2, \"recipe\": " + RECIPE + "}"),
                422,
                "RECEIPT_UNSUPPORTED");
        assertProblem(client.postJson("/api/v1/renders/from-receipt", "{\"schema\": 1}"), 400, "BODY_UNREADABLE");
        assertProblem(
                client.postJson(
                        "/api/v1/renders/from-receipt",
                        "{\"schema\": 1, \"recipe\": " + RECIPE.replace("0".repeat(64), "zero") + "}"),
                400,
                "BODY_UNREADABLE");
    }
}
