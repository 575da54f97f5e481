package studio.soliloquy.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.soliloquy.web.ProblemAssert.assertProblem;
import static studio.soliloquy.web.StudioClient.json;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import studio.soliloquy.home.StudioHome;
import studio.soliloquy.web.InMemoryAssetStore;
import studio.soliloquy.web.StudioClient;
import studio.soliloquy.web.TestingFaceFinder;
import studio.soliloquy.web.WebTest;
import tools.jackson.databind.JsonNode;

@WebTest
class AssetApiTests {
    private static final String UNKNOWN = "/api/v1/assets/AAAAAAAAAAAAAAAAAAAAAA";

    @Autowired
    private StudioClient client;

    @Autowired
    private TestingFaceFinder finder;

    @Autowired
    private StudioHome home;

    @Test
    void keepsAFileThatIsSentAsItIs() {
        HttpResponse<byte[]> response = client.upload(BodyPublishers.ofString("RIFF sound"), "Gr%C3%BC%C3%9Fe%20a.wav");

        assertThat(response.statusCode()).isEqualTo(201);
        JsonNode asset = json(response);
        assertThat(response.headers().firstValue("Location"))
                .hasValue("/api/v1/assets/" + asset.get("id").asString());
        assertThat(asset.get("label").asString()).isEqualTo("Grüße a.wav");
        assertThat(asset.get("kind").asString()).isEqualTo("AUDIO");
        assertThat(asset.get("bytes").asInt()).isEqualTo(10);
        assertThat(asset.get("createdAt").asString()).isEqualTo("2026-01-02T03:04:05Z");
        assertThat(client.get("/api/v1/assets/" + asset.get("id").asString()).body())
                .isEqualTo(response.body());
    }

    @Test
    void describesManyAssetsAtOnce() {
        String one = client.uploaded("RIFF one of many");
        String other = client.uploaded("RIFF other of many");

        JsonNode assets = json(client.get("/api/v1/assets?id=" + one + "&id=" + other + "&id=AAAAAAAAAAAAAAAAAAAAAA"));

        assertThat(assets).extracting(asset -> asset.get("id").asString()).containsExactlyInAnyOrder(one, other);
    }

    @Test
    void refusesToDescribeMoreAssetsThanAPageShows() {
        String many = "id=AAAAAAAAAAAAAAAAAAAAAA&".repeat(201);

        assertProblem(client.get("/api/v1/assets?" + many), 400, "REQUEST_INVALID");
    }

    @Test
    void keepsAFileOfAFormAndLeavesNoPartBehind() throws Exception {
        HttpResponse<byte[]> response =
                client.uploadForm("PICT".repeat(100_000).getBytes(StandardCharsets.UTF_8), "file", "../me.png");

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(json(response).get("mediaType").asString()).isEqualTo("image/png");
        try (Stream<?> parts = Files.list(home.data().resolve("incoming"))) {
            assertThat(parts).isEmpty();
        }
    }

    @Test
    void saysWhichPartOfAFormIsMissing() {
        assertProblem(client.uploadForm("PICT".getBytes(StandardCharsets.UTF_8), "picture", "a"), 400, "PART_MISSING");
    }

    @Test
    void refusesADamagedForm() {
        HttpResponse<byte[]> response = client.send(client.changing("/api/v1/assets")
                .header("Content-Type", "multipart/form-data; boundary=limit")
                .POST(BodyPublishers.ofString("--limit\r\nContent-Disposition: form-data; name=\"file\"; filen")));
        assertProblem(response, 400, "BODY_UNREADABLE");
    }

    @Test
    void passesOnWhyTheStoreRefusedAFile() {
        assertProblem(client.upload(BodyPublishers.noBody(), "a"), 422, "ASSET_EMPTY");
        assertProblem(client.upload(BodyPublishers.ofString("MZ"), "a"), 415, "ASSET_UNSUPPORTED");
    }

    @Test
    void answersAnUploadThatIsTooLargeWhileTheClientIsStillSending() {
        byte[] block = "RIFF".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        HttpResponse<byte[]> response = client.upload(
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(block(block, 16))), "long.wav");
        assertProblem(response, 413, "ASSET_TOO_LARGE");
        assertThat(block.length * 16).isGreaterThan(InMemoryAssetStore.LIMIT);
    }

    private static byte[] block(byte[] block, int times) {
        byte[] all = new byte[block.length * times];
        for (int i = 0; i < times; i++) {
            System.arraycopy(block, 0, all, i * block.length, block.length);
        }
        return all;
    }

    @Test
    void refusesAFileNameThatIsNotPercentEncoded() {
        assertProblem(client.upload(BodyPublishers.ofString("RIFF"), "100%"), 400, "FILE_NAME_INVALID");
    }

    @Test
    void refusesAnUploadOfNoKnownKind() {
        HttpResponse<byte[]> response = client.send(client.changing("/api/v1/assets")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("RIFF")));
        assertProblem(response, 415, "MEDIA_TYPE_UNSUPPORTED");
    }

    @Test
    void givesTheContentItsVerifiedType() {
        String id = json(client.upload(BodyPublishers.ofString("PICT!"), "%C3%A4.html"))
                .get("id")
                .asString();
        HttpResponse<byte[]> response = client.get("/api/v1/assets/" + id + "/content");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).asString().isEqualTo("PICT!");
        assertThat(response.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(response.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("inline;")
                .contains("filename*=UTF-8''%C3%A4.html");
    }

    @Test
    void letsBrowsersOnlyDownloadWhatTheyMightRun() {
        String id = client.uploaded("HTML<script>");
        assertThat(client.get("/api/v1/assets/" + id + "/content")
                        .headers()
                        .firstValue("Content-Disposition")
                        .orElseThrow())
                .startsWith("attachment;");
    }

    @Test
    void givesARangeOfTheContent() {
        String id = client.uploaded("RIFF0123456789");
        HttpResponse<byte[]> response =
                client.send(client.at("/api/v1/assets/" + id + "/content").header("Range", "bytes=4-6"));

        assertThat(response.statusCode()).isEqualTo(206);
        assertThat(response.body()).asString().isEqualTo("012");
        assertThat(response.headers().firstValue("Content-Range")).hasValue("bytes 4-6/14");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=14-20", "bytes=9-3", "lines=1-2", "bytes=a-b"})
    void refusesARangeThatIsNotThere(String range) {
        String id = client.uploaded("RIFF0123456789");
        assertProblem(
                client.send(client.at("/api/v1/assets/" + id + "/content").header("Range", range)),
                416,
                "RANGE_INVALID");
    }

    @Test
    void sparesTheBrowserWhatItHasAlready() {
        String content = "/api/v1/assets/" + client.uploaded("RIFF0123456789") + "/content";
        String version = client.get(content).headers().firstValue("ETag").orElseThrow();
        assertThat(client.send(client.at(content).header("If-None-Match", version))
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void showsAPortraitSmall() {
        HttpResponse<byte[]> response = client.get("/api/v1/assets/" + client.uploaded("PICT") + "/thumbnail");
        assertThat(response.body()).asString().isEqualTo("small");
        assertThat(response.headers().firstValue("Content-Type")).hasValue("image/jpeg");
    }

    @Test
    void hasNoThumbnailOfAudio() {
        assertProblem(client.get("/api/v1/assets/" + client.uploaded("RIFF") + "/thumbnail"), 422, "ASSET_KIND_WRONG");
    }

    @Test
    void showsTheWaveformOfAudio() {
        HttpResponse<byte[]> response = client.get("/api/v1/assets/" + client.uploaded("RIFF") + "/peaks");
        assertThat(response.body()).asString().isEqualTo("{\"peaks\":[-0.5,0.25,-1.0,1.0]}");
    }

    @Test
    void showsTheWaveformCloselyAndWhereNobodySpeaks() {
        String audio = "/api/v1/assets/" + client.uploaded("RIFF");

        assertThat(client.get(audio + "/waveform").body()).containsExactly(-64, 32, -127, 127);
        assertThat(client.get(audio + "/silence").body())
                .asString()
                .isEqualTo("{\"spans\":[{\"start\":0.0,\"end\":2.5}]}");
    }

    @Test
    void listsTheFacesOfAPortraitAndRemembersThem() {
        String faces = "/api/v1/assets/" + client.uploaded("PICT") + "/faces";
        int before = finder.looks.get();
        HttpResponse<byte[]> response = client.get(faces);

        assertThat(response.body())
                .asString()
                .isEqualTo("[{\"index\":0,\"box\":{\"x\":1.0,\"y\":2.0,\"width\":30.0,\"height\":40.0},"
                        + "\"score\":0.9,\"yaw\":45.0}]");
        assertThat(client.get(faces).body()).isEqualTo(response.body());
        assertThat(finder.looks).hasValue(before + 1);
    }

    @Test
    void forgetsTheFacesOfAPortraitThatIsGone() {
        String asset = "/api/v1/assets/" + client.uploaded("PICT");
        client.get(asset + "/faces");

        assertThat(client.delete(asset).statusCode()).isEqualTo(204);
        assertProblem(client.get(asset + "/faces"), 404, "ASSET_NOT_FOUND");
        assertThat(client.delete(asset).statusCode()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/content", "/thumbnail", "/peaks", "/waveform", "/silence", "/faces"})
    void knowsNoAssetItHasNotReceived(String part) {
        assertProblem(client.get(UNKNOWN + part), 404, "ASSET_NOT_FOUND");
        assertProblem(client.get("/api/v1/assets/short" + part), 404, "ASSET_NOT_FOUND");
    }
}
