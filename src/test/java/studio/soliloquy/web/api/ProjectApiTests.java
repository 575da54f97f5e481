package studio.soliloquy.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.soliloquy.web.ProblemAssert.assertProblem;
import static studio.soliloquy.web.StudioClient.json;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import studio.soliloquy.web.CountingTransactions;
import studio.soliloquy.web.StudioClient;
import studio.soliloquy.web.WebTest;
import tools.jackson.databind.JsonNode;

@WebTest
class ProjectApiTests {
    @Autowired
    private StudioClient client;

    @Autowired
    private CountingTransactions transactions;

    private String project() {
        return "/api/v1/projects/"
                + json(client.postJson("/api/v1/projects", "{\"name\":\"Greeting\"}"))
                        .get("id")
                        .asString();
    }

    @Test
    void beginsAProjectWithNothingChosen() {
        HttpResponse<byte[]> response = client.postJson("/api/v1/projects", "{\"name\":\"Ein Gruß\"}");
        JsonNode project = json(response);

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.headers().firstValue("Location"))
                .hasValue("/api/v1/projects/" + project.get("id").asString());
        assertThat(project.get("name").asString()).isEqualTo("Ein Gruß");
        assertThat(project.get("subject").isNull()).isTrue();
        assertThat(project.get("subjectKind").isNull()).isTrue();
        assertThat(project.get("features").isNull()).isTrue();
        assertThat(project.get("format").asString()).isEqualTo("MP4");
        assertThat(project.get("parameters").isObject()).isTrue();
    }

    @Test
    void listsAndShowsProjects() {
        String address = project();
        JsonNode project = json(client.get(address));
        assertThat(json(client.get("/api/v1/projects")).values()).contains(project);
    }

    @Test
    void changesOnlyWhatIsAskedFor() {
        String address = project();
        String portrait = client.uploaded("PICT");
        String audio = client.uploaded("RIFF");
        client.patchJson(address, "{\"subject\":\"" + portrait + "\",\"faceIndex\":2}");
        client.patchJson(address, "{\"audio\":\"" + audio + "\",\"parameters\":{\"calm\":3}}");
        JsonNode project = json(client.patchJson(address, "{\"name\":\"New\",\"frameRate\":30}"));

        assertThat(project.get("name").asString()).isEqualTo("New");
        assertThat(project.get("subject").asString()).isEqualTo(portrait);
        assertThat(project.get("faceIndex").asInt()).isEqualTo(2);
        assertThat(project.get("audio").asString()).isEqualTo(audio);
        assertThat(project.get("frameRate").asInt()).isEqualTo(30);
        assertThat(project.get("modelId").asString()).isEqualTo("still-life");
        assertThat(project.get("parameters").get("calm").asDouble()).isEqualTo(3);
    }

    @Test
    void choosesATemplateSetFeaturesAndAFormat() {
        String address = project();
        String templates = client.uploaded("TMPL");
        String features = client.uploaded("ROWS");
        JsonNode project = json(client.patchJson(
                address, "{\"subject\":\"" + templates + "\",\"features\":\"" + features + "\",\"format\":\"WEBM\"}"));

        assertThat(project.get("subject").asString()).isEqualTo(templates);
        assertThat(project.get("subjectKind").asString()).isEqualTo("TEMPLATE_SET");
        assertThat(project.get("features").asString()).isEqualTo(features);
        assertThat(project.get("format").asString()).isEqualTo("WEBM");
        JsonNode cleared = json(client.patchJson(address, "{\"clearFeatures\":true}"));
        assertThat(cleared.get("features").isNull()).isTrue();
        assertThat(cleared.get("subject").asString()).isEqualTo(templates);
    }

    @Test
    void usesAStretchOfASoundAndAllOfAnother() {
        String address = project();
        String first = client.uploaded("RIFF");
        String second = client.uploaded("RIFF-2");
        client.patchJson(address, "{\"audio\":\"" + first + "\"}");

        JsonNode edited =
                json(client.patchJson(address, "{\"sound\":{\"start\":0.5004,\"end\":2,\"loudness\":-16.04}}"));
        assertThat(edited.get("sound").toString()).isEqualTo("{\"start\":0.5,\"end\":2.0,\"loudness\":-16.0}");

        JsonNode other = json(client.patchJson(address, "{\"audio\":\"" + second + "\"}"));
        assertThat(other.get("sound").toString()).isEqualTo("{\"start\":0.0,\"end\":null,\"loudness\":-16.0}");
        JsonNode reset = json(client.patchJson(address, "{\"sound\":{}}"));
        assertThat(reset.get("sound").toString()).isEqualTo("{\"start\":0.0,\"end\":null,\"loudness\":null}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"start\":-1}",
                "{\"start\":1,\"end\":1.05}",
                "{\"start\":2,\"end\":1}",
                "{\"start\":0,\"end\":1000000}",
                "{\"loudness\":-3}",
                "{\"loudness\":-90}"
            })
    void refusesAStretchThatIsNoneAndALoudnessThatNobodyWants(String sound) {
        String address = project();
        client.patchJson(address, "{\"audio\":\"" + client.uploaded("RIFF") + "\"}");
        assertProblem(client.patchJson(address, "{\"sound\":" + sound + "}"), 422, "AUDIO_EDIT_INVALID");
    }

    @Test
    void takesNoFeaturesAndTheirAbsenceAtOnce() {
        String features = client.uploaded("ROWS");
        assertProblem(
                client.patchJson(project(), "{\"features\":\"" + features + "\",\"clearFeatures\":true}"),
                400,
                "BODY_UNREADABLE");
        assertProblem(client.patchJson(project(), "{\"format\":\"AVI\"}"), 400, "BODY_UNREADABLE");
    }

    @Test
    void choosesAnotherFaceOfTheSamePortrait() {
        String address = project();
        String portrait = client.uploaded("PICT");
        client.patchJson(address, "{\"subject\":\"" + portrait + "\"}");
        JsonNode project = json(client.patchJson(address, "{\"faceIndex\":1}"));

        assertThat(project.get("subject").asString()).isEqualTo(portrait);
        assertThat(project.get("faceIndex").asInt()).isEqualTo(1);
    }

    @Test
    void makesSeveralChangesInOneTransaction() {
        String address = project();
        int committed = transactions.committed.get();
        int rolledBack = transactions.rolledBack.get();

        client.patchJson(address, "{\"name\":\"One\"}");
        assertThat(transactions.committed).hasValue(committed);
        client.patchJson(address, "{\"name\":\"Two\",\"frameRate\":30}");
        assertThat(transactions.committed).hasValue(committed + 1);
        client.patchJson(address, "{\"name\":\"\",\"frameRate\":30}");
        assertThat(transactions.rolledBack).hasValue(rolledBack + 1);
    }

    @Test
    void refusesAFaceOfNoPortrait() {
        assertProblem(client.patchJson(project(), "{\"faceIndex\":1}"), 422, "PORTRAIT_NOT_CHOSEN");
    }

    @Test
    void refusesANameThatCannotBeShown() {
        assertProblem(client.postJson("/api/v1/projects", "{\"name\":\" \"}"), 422, "PROJECT_NAME_INVALID");
        assertProblem(client.patchJson(project(), "{\"name\":\"\"}"), 422, "PROJECT_NAME_INVALID");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"name\":",
                "null",
                "{\"name\":{\"a\":1}}",
                "{\"frameRate\":\"fast\"}",
                "{\"subject\":\"short\"}",
                "{\"parameters\":{\"calm\":\"very\"}}",
                "{\"parameters\":{\"calm\":null}}",
                "{\"parameters\":{\"calm\":NaN}}",
                "{\"faceIndex\":2147483648}",
                "{\"framerate\":25}"
            })
    void refusesABodyItDoesNotUnderstand(String body) {
        assertProblem(client.patchJson(project(), body), 400, "BODY_UNREADABLE");
    }

    @Test
    void saysWhereTheBodyIsWrong() {
        JsonNode problem = json(client.patchJson(project(), "{\"subject\":\"short\"}"));
        assertThat(problem.get("detail").asString()).contains("22 characters", "\"subject\"");
    }

    @Test
    void refusesAnEndlessBody() {
        String name = "x".repeat(2_000_000);
        assertProblem(client.postJson("/api/v1/projects", "{\"name\":\"" + name + "\"}"), 413, "BODY_TOO_LARGE");
    }

    @Test
    void deletesAProject() {
        String address = project();
        assertThat(client.delete(address).statusCode()).isEqualTo(204);
        assertProblem(client.get(address), 404, "PROJECT_NOT_FOUND");
        assertProblem(client.delete(address), 404, "PROJECT_NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000-0000-0000-0000-000000000000", "1-1-1-1-1", "null", "a%20b", "%F0%9F%98%80"})
    void knowsNoOtherProject(String id) {
        assertProblem(client.get("/api/v1/projects/" + id), 404, "PROJECT_NOT_FOUND");
        assertProblem(client.patchJson("/api/v1/projects/" + id, "{\"name\":\"a\"}"), 404, "PROJECT_NOT_FOUND");
    }
}
