package studio.soliloquy.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.soliloquy.web.ProblemAssert.assertProblem;
import static studio.soliloquy.web.StudioClient.json;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import studio.soliloquy.preflight.MouthPosition;
import studio.soliloquy.web.CountingTransactions;
import studio.soliloquy.web.StudioClient;
import studio.soliloquy.web.TestingFitting;
import studio.soliloquy.web.WebTest;
import tools.jackson.databind.JsonNode;

@WebTest
class ProjectApiTests {
    @Autowired
    private StudioClient client;

    @Autowired
    private CountingTransactions transactions;

    @Autowired
    private TestingFitting fitting;

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
    void keepsWhatWasAdjustedUntilAnotherFaceIsChosen() {
        String address = project();
        client.patchJson(address, "{\"subject\":\"" + client.uploaded("PICT") + "\"}");
        String box = "{\"right\":0.1,\"down\":-0.05,\"scale\":1.25}";
        JsonNode adjusted = json(client.patchJson(address, "{\"adjustment\":{\"box\":" + box + "}}"));
        JsonNode renamed = json(client.patchJson(address, "{\"name\":\"New\"}"));
        JsonNode other = json(client.patchJson(address, "{\"faceIndex\":1}"));

        assertThat(adjusted.get("adjustment").get("box").get("scale").asDouble())
                .isEqualTo(1.25);
        assertThat(renamed.get("adjustment")).isEqualTo(adjusted.get("adjustment"));
        assertThat(other.get("adjustment").get("box").get("scale").asDouble()).isEqualTo(1);
        assertThat(other.get("adjustment").get("points").isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"box\":{\"right\":0.51,\"down\":0,\"scale\":1}}",
                "{\"box\":{\"right\":0,\"down\":NaN,\"scale\":1}}",
                "{\"box\":{\"right\":0,\"down\":0,\"scale\":2.1}}",
                "{\"box\":{\"right\":0,\"down\":0,\"scale\":0}}",
                "{\"points\":[{\"point\":1,\"right\":1,\"down\":1}]}",
                "{\"points\":[{\"point\":61,\"right\":1e9,\"down\":1}]}",
                "{\"points\":[{\"point\":61,\"right\":1,\"down\":1},{\"point\":61,\"right\":2,\"down\":1}]}",
                "{\"points\":[null]}"
            })
    void refusesAnAdjustmentThatNobodyCanMean(String adjustment) {
        String address = project();
        client.patchJson(address, "{\"subject\":\"" + client.uploaded("PICT") + "\"}");
        assertProblem(client.patchJson(address, "{\"adjustment\":" + adjustment + "}"), 400, "BODY_UNREADABLE");
    }

    @Test
    void refusesAPointFarFromTheFaceThatItIsOf() {
        String address = project();
        client.patchJson(address, "{\"subject\":\"" + client.uploaded("PICT") + "\"}");
        String point = "{\"points\":[{\"point\":61,\"right\":-50,\"down\":0}]}";
        assertProblem(client.patchJson(address, "{\"adjustment\":" + point + "}"), 422, "FACE_ADJUSTMENT_UNFIT");
    }

    @Test
    void showsWhereTheFaceIsAndDrawsAFrameOfIt() {
        String address = project();
        JsonNode geometry = json(client.get(address + "/subject-geometry"));
        HttpResponse<byte[]> frame = client.postJson(
                address + "/frame-check",
                "{\"mouth\":\"ROUND\",\"adjustment\":{\"box\":{\"right\":0,\"down\":0,\"scale\":1.5}}}");

        assertThat(geometry.get("adjusts").get(0).asString()).isEqualTo("BOX");
        assertThat(geometry.get("box").get("height").asInt()).isEqualTo(40);
        assertThat(geometry.get("mesh").size()).isEqualTo(478);
        assertThat(geometry.get("mesh").get(0).get(1).asDouble()).isEqualTo(4.5);
        assertThat(frame.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(frame.body()).isEqualTo(TestingFitting.FRAME);
        assertThat(fitting.asked).last().satisfies(asked -> {
            assertThat(asked.mouth()).isEqualTo(MouthPosition.ROUND);
            assertThat(asked.faceIndex()).isEmpty();
            assertThat(asked.adjustment().orElseThrow().box().scale()).isEqualTo(1.5);
        });
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

    @Test
    void takesBackThatAProjectWasDeleted() {
        String address = project();
        JsonNode before = json(client.get(address));
        client.delete(address);
        assertThat(json(client.get("/api/v1/projects/discarded")))
                .extracting(gone -> gone.get("id").asString())
                .contains(before.get("id").asString());

        assertThat(json(client.post(address + "/restore"))).isEqualTo(before);
        assertThat(json(client.get(address))).isEqualTo(before);
        assertThat(json(client.get("/api/v1/projects/discarded")))
                .extracting(gone -> gone.get("id").asString())
                .doesNotContain(before.get("id").asString());
        assertProblem(
                client.post("/api/v1/projects/00000000-0000-0000-0000-000000000000/restore"), 404, "PROJECT_NOT_FOUND");
    }

    @Test
    void goesOutAndInAsOneFile() {
        String address = project();
        client.patchJson(address, "{\"name\":\"One: file\"}");

        HttpResponse<byte[]> file = client.get(address + "/export");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment")
                .contains("One_ file.soliloquy");
        assertThat(client.get(address + "/export?results").body()).asString().endsWith("with results");

        HttpResponse<byte[]> answer = client.send(client.changing("/api/v1/projects/import")
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(file.body())));
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(json(answer).get("name").asString()).isEqualTo("One: file");
        assertProblem(
                client.get("/api/v1/projects/00000000-0000-0000-0000-000000000000/export"), 404, "PROJECT_NOT_FOUND");
    }

    @Test
    void makesAnotherProjectOfTheSame() {
        String address = project();
        String portrait = client.uploaded("PICT");
        client.patchJson(address, "{\"subject\":\"" + portrait + "\",\"frameRate\":30}");

        HttpResponse<byte[]> answer = client.post(address + "/duplicate");

        assertThat(answer.statusCode()).isEqualTo(201);
        JsonNode copy = json(client.get(answer.headers().firstValue("Location").orElseThrow()));
        assertThat(copy).isEqualTo(json(answer));
        assertThat(copy.get("name").asString()).endsWith(" (copy)");
        assertThat(copy.get("subject").asString()).isEqualTo(portrait);
        assertThat(copy.get("frameRate").asInt()).isEqualTo(30);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000-0000-0000-0000-000000000000", "1-1-1-1-1", "null", "a%20b", "%F0%9F%98%80"})
    void knowsNoOtherProject(String id) {
        assertProblem(client.get("/api/v1/projects/" + id), 404, "PROJECT_NOT_FOUND");
        assertProblem(client.patchJson("/api/v1/projects/" + id, "{\"name\":\"a\"}"), 404, "PROJECT_NOT_FOUND");
    }
}
