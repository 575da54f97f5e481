package studio.soliloquy.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.soliloquy.web.ProblemAssert.assertProblem;
import static studio.soliloquy.web.StudioClient.json;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import studio.soliloquy.web.StudioClient;
import studio.soliloquy.web.WebTest;
import tools.jackson.databind.JsonNode;

@WebTest
class TemplateApiTests {
    @Autowired
    private StudioClient client;

    private String templateSet() {
        return "/api/v1/assets/" + client.uploaded("TMPL") + "/template";
    }

    @Test
    void showsWhatATemplateSetHolds() {
        assertThat(client.get(templateSet()).body())
                .asString()
                .isEqualTo("{\"width\":120,\"height\":80,\"frameCount\":2,\"boxes\":[[10,20,30,40],[11,21,30,40]],"
                        + "\"parsing\":true,\"models\":[\"99.pth\"]}");
    }

    @Test
    void showsAFrameScaledDownAndLetsItBeKept() throws IOException {
        HttpResponse<byte[]> response = client.get(templateSet() + "/frames/1?edge=60");
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(response.body()));

        assertThat(picture.getWidth()).isEqualTo(60);
        assertThat(picture.getHeight()).isEqualTo(40);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(response.headers().firstValue("Cache-Control").orElseThrow())
                .contains("immutable")
                .contains("private");
        assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void neverEnlargesAFrame() throws IOException {
        byte[] frame = client.get(templateSet() + "/frames/0").body();

        assertThat(ImageIO.read(new ByteArrayInputStream(frame)).getWidth()).isEqualTo(120);
    }

    @Test
    void knowsNoOtherFrameAndNoOtherSize() {
        String templates = templateSet();
        assertProblem(client.get(templates + "/frames/2"), 404, "TEMPLATE_FRAME_UNKNOWN");
        assertProblem(client.get(templates + "/frames/-1"), 404, "TEMPLATE_FRAME_UNKNOWN");
        assertProblem(client.get(templates + "/frames/x"), 400, "REQUEST_INVALID");
        assertProblem(client.get(templates + "/frames/0?edge=5"), 400, "REQUEST_INVALID");
        assertProblem(client.get(templates + "/frames/0?edge=99999"), 400, "REQUEST_INVALID");
    }

    @Test
    void givesTheWholeSetOut() {
        HttpResponse<byte[]> response = client.get(templateSet() + "/export");

        assertThat(response.body()).asString().isEqualTo("an archive");
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/zip");
        assertThat(response.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment;")
                .contains(".zip");
    }

    @Test
    void refusesOtherAssets() {
        String portrait = "/api/v1/assets/" + client.uploaded("PICT") + "/template";
        assertProblem(client.get(portrait), 422, "ASSET_KIND_WRONG");
        assertProblem(client.get(portrait + "/frames/0"), 422, "ASSET_KIND_WRONG");
        assertProblem(client.get(portrait + "/export"), 422, "ASSET_KIND_WRONG");
        assertProblem(client.get("/api/v1/assets/" + "A".repeat(22) + "/template"), 404, "ASSET_NOT_FOUND");
    }

    @Test
    void buildsATemplateSetOfAClip() {
        String clip = client.uploaded("CLIP");
        HttpResponse<byte[]> response = client.postJson("/api/v1/template-builds", "{\"clip\":\"" + clip + "\"}");
        JsonNode build = json(response);
        String address = response.headers().firstValue("Location").orElseThrow();

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(address)
                .isEqualTo("/api/v1/template-builds/" + build.get("id").asString());
        assertThat(build.get("clip").asString()).isEqualTo(clip);
        assertThat(build.get("state").asString()).isEqualTo("READING");
        assertThat(build.get("framesDone").asInt()).isEqualTo(12);
        assertThat(build.get("frameCount").asInt()).isEqualTo(50);
        assertThat(build.get("asset").isNull()).isTrue();
        assertThat(build.get("failure").isNull()).isTrue();
        assertThat(build.get("faceless").toString()).isEqualTo("[[3,5],[9,9]]");
        assertThat(json(client.get(address))).isEqualTo(build);
        assertThat(json(client.get("/api/v1/template-builds")).values()).contains(build);
    }

    @Test
    void makesAModelOfANetworkThatCameWithTheSet() {
        HttpResponse<byte[]> response = client.post(templateSet() + "/models/99.pth?precision=FP16&mode=hubert");
        JsonNode model = json(response);

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.headers().firstValue("Location"))
                .hasValue("/api/v1/models/" + model.get("id").asString());
        assertThat(model.get("title").asString()).isEqualTo("99.pth");
        assertThat(model.get("settings").get("precision").asString()).isEqualTo("fp16");
        assertThat(model.get("settings").get("mode").asString()).isEqualTo("hubert");
    }

    @Test
    void takesOnlyTheNamesOfNetworksThatCameWithTheSet() {
        String models = templateSet() + "/models/";
        assertProblem(client.post(models + "frame.png"), 404, "TEMPLATE_MODEL_UNKNOWN");
        assertProblem(client.post(models + "100.pth"), 404, "TEMPLATE_MODEL_UNKNOWN");
        assertThat(client.post(models + "..%2F99.pth").statusCode()).isBetween(400, 404);
        assertProblem(client.post(models + "99.pth?precision=FP8"), 400, "REQUEST_INVALID");
        String portrait = "/api/v1/assets/" + client.uploaded("PICT") + "/template";
        assertProblem(client.post(portrait + "/models/99.pth"), 422, "ASSET_KIND_WRONG");
    }

    @Test
    void stopsABuildAndForgetsIt() {
        String clip = client.uploaded("CLIP");
        String address = client.postJson("/api/v1/template-builds", "{\"clip\":\"" + clip + "\"}")
                .headers()
                .firstValue("Location")
                .orElseThrow();

        assertThat(client.delete(address).statusCode()).isEqualTo(204);
        assertProblem(client.get(address), 404, "TEMPLATE_BUILD_NOT_FOUND");
        assertProblem(client.delete(address), 404, "TEMPLATE_BUILD_NOT_FOUND");
    }

    @Test
    void buildsOfClipsAlone() {
        String portrait = client.uploaded("PICT");
        assertProblem(
                client.postJson("/api/v1/template-builds", "{\"clip\":\"" + portrait + "\"}"), 422, "ASSET_KIND_WRONG");
        assertProblem(client.postJson("/api/v1/template-builds", "{}"), 400, "BODY_UNREADABLE");
        assertProblem(client.get("/api/v1/template-builds/1"), 404, "TEMPLATE_BUILD_NOT_FOUND");
        assertProblem(
                client.get("/api/v1/template-builds/00000000-0000-0000-0000-000000000000"),
                404,
                "TEMPLATE_BUILD_NOT_FOUND");
    }
}
