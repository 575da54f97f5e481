package studio.soliloquy.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.soliloquy.web.ProblemAssert.assertProblem;
import static studio.soliloquy.web.StudioClient.json;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import studio.soliloquy.home.StudioHome;
import studio.soliloquy.web.InMemoryModels;
import studio.soliloquy.web.StudioClient;
import studio.soliloquy.web.WebTest;
import tools.jackson.databind.JsonNode;

@WebTest
class ModelApiTests {
    @Autowired
    private StudioHome home;

    @Autowired
    private StudioClient client;

    @Autowired
    private InMemoryModels models;

    @BeforeEach
    void forgetWhatOthersImported() {
        models.forgetImports();
    }

    @Test
    void offersTheModelsWithTheirParameters() {
        assertThat(client.get("/api/v1/models").body())
                .asString()
                .isEqualTo("[{\"id\":\"still-life\",\"title\":\"Still life\",\"summary\":\"Moves nothing at all.\","
                        + "\"licence\":\"Apache-2.0\",\"family\":\"still\",\"frameRates\":[25,30],\"subjects\":[\"PORTRAIT\"],\"features\":null,\"parameters\":["
                        + "{\"name\":\"calm\",\"title\":\"Calm\",\"help\":\"How little it moves.\",\"unit\":\"%\","
                        + "\"minimum\":0.0,\"maximum\":100.0,\"step\":1.0,\"defaultValue\":50.0,\"choices\":[]}]}]");
    }

    @Test
    void listsPluginsAndSaysWhyOneCannotBeUsed() {
        assertThat(client.get("/api/v1/plugins").body())
                .asString()
                .isEqualTo(
                        "[{\"jar\":\"broken.jar\",\"families\":[],\"models\":[],"
                                + "\"problem\":\"Expected a jar, found a novel.\"},"
                                + "{\"jar\":\"whole.jar\",\"families\":[\"whole\"],\"models\":[\"whole-one\"],\"problem\":null}]");
    }

    @Test
    void importsAModelAndRemovesIt() {
        HttpResponse<byte[]> response = importing("NETW and more", "precision=FP16&mode=hubert");
        JsonNode model = json(response);
        String address = response.headers().firstValue("Location").orElseThrow();

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(address).isEqualTo("/api/v1/models/" + model.get("id").asString());
        assertThat(model.get("title").asString()).isEqualTo("99.pth");
        assertThat(model.get("files").get(0).get("bytes").asInt()).isEqualTo(13);
        assertThat(model.get("settings").get("precision").asString()).isEqualTo("fp16");
        assertThat(model.get("settings").get("mode").asString()).isEqualTo("hubert");
        assertThat(client.get("/api/v1/models").body())
                .asString()
                .contains(model.get("id").asString());
        assertThat(client.delete(address).statusCode()).isEqualTo(204);
        assertProblem(client.delete(address), 422, "MODEL_UNKNOWN");
    }

    @Test
    void leavesNothingOfAnImportBehind() throws IOException {
        assertProblem(importing("PICTURE", "precision=FP32"), 422, "MODEL_UNRECOGNISED");
        assertProblem(importing("NETW", "precision=FP8"), 400, "REQUEST_INVALID");
        importing("NETW", "precision=FP32");

        try (Stream<Path> left = Files.list(home.data().resolve("incoming"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void wantsAFile() {
        assertProblem(client.uploadForm("/api/v1/models", new byte[] {1}, "other", "x"), 400, "PART_MISSING");
        assertProblem(client.post("/api/v1/models"), 415, "MEDIA_TYPE_UNSUPPORTED");
    }

    @Test
    void keepsWhatIsBuiltInAndWhatARenderNeeds() {
        String model = json(importing("NETW", "precision=FP32")).get("id").asString();
        String project = json(client.postJson("/api/v1/projects", "{\"name\":\"Busy\"}"))
                .get("id")
                .asString();
        client.patchJson(
                "/api/v1/projects/" + project,
                "{\"subject\":\"" + client.uploaded("PICT") + "\",\"audio\":\"" + client.uploaded("RIFF")
                        + "\",\"modelId\":\"" + model + "\"}");
        String render = client.post("/api/v1/projects/" + project + "/renders")
                .headers()
                .firstValue("Location")
                .orElseThrow();

        assertProblem(client.delete("/api/v1/models/still-life"), 409, "MODEL_BUILT_IN");
        assertProblem(client.delete("/api/v1/models/" + model), 409, "MODEL_IN_USE");
        client.post(render + "/cancel");
        assertThat(client.delete("/api/v1/models/" + model).statusCode()).isEqualTo(204);
    }

    @Test
    void showsWhatIsKnownAndDownloadsIt() {
        JsonNode known = json(client.get("/api/v1/models/catalogue"));
        assertThat(known.get(0).get("downloadable").asBoolean()).isTrue();
        assertThat(known.get(0).get("installed").asBoolean()).isFalse();
        assertThat(known.get(0).get("licenceLink").asString()).isEqualTo("https://example.org/licence");
        assertThat(known.get(1).get("obtain").asString()).isEqualTo("Ask the authors.");

        assertThat(client.post("/api/v1/models/afar/download").statusCode()).isEqualTo(202);
        assertThat(client.post("/api/v1/models/afar/download/pause").statusCode())
                .isEqualTo(204);
        assertThat(client.get("/api/v1/models/downloads").body())
                .asString()
                .isEqualTo("[{\"model\":\"afar\",\"state\":\"PAUSED\",\"bytesDone\":72500000,\"bytes\":145000000,"
                        + "\"failure\":null}]");
        assertThat(client.delete("/api/v1/models/afar/download").statusCode()).isEqualTo(204);
        assertProblem(client.delete("/api/v1/models/afar/download"), 404, "MODEL_DOWNLOAD_NOT_FOUND");
        assertProblem(client.post("/api/v1/models/by-hand/download"), 422, "MODEL_NOT_DOWNLOADABLE");
    }

    @Test
    void verifiesAndExports() {
        String model = json(importing("NETW", "precision=FP32")).get("id").asString();

        JsonNode found = json(client.post("/api/v1/models/" + model + "/verify"));

        assertThat(found.get("whole").asBoolean()).isFalse();
        assertThat(found.get("files").get(0).get("state").asString()).isEqualTo("MISSING");
        assertThat(json(client.get("/api/v1/models/" + model)).get("family").asString())
                .isEqualTo("still");
        assertProblem(client.get("/api/v1/models/still-life/export"), 409, "MODEL_BUILT_IN");
        client.delete("/api/v1/models/" + model);
    }

    @Test
    void takesADescriptorWithItsFiles() {
        byte[] descriptor = "id: dropped\nfamily: still\ntitle: Dropped\nsummary: Was dropped.\nlicence: MIT\n"
                .getBytes(StandardCharsets.UTF_8);

        HttpResponse<byte[]> response = client.uploadForm("/api/v1/models", descriptor, "file", "folder/model.yaml");

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(json(response).get("id").asString()).isEqualTo("dropped");
    }

    @Test
    void publishesTheSchemaOfDescriptors() {
        HttpResponse<byte[]> response = client.get("/api/v1/models/schema");

        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/schema+json");
        assertThat(json(response).get("properties").has("pipeline")).isTrue();
    }

    private HttpResponse<byte[]> importing(String content, String query) {
        return client.uploadForm(
                "/api/v1/models?" + query, content.getBytes(StandardCharsets.US_ASCII), "file", "99.pth");
    }
}
