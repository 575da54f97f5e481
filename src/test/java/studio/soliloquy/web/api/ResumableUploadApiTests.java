package studio.soliloquy.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.soliloquy.web.ProblemAssert.assertProblem;
import static studio.soliloquy.web.StudioClient.json;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import studio.soliloquy.web.InMemoryAssetStore;
import studio.soliloquy.web.StudioClient;
import studio.soliloquy.web.WebTest;

@WebTest
class ResumableUploadApiTests {
    private static final String UNKNOWN = "/api/v1/uploads/AAAAAAAAAAAAAAAAAAAAAA";

    @Autowired
    private StudioClient client;

    @Test
    void takesAFileInPartsAndMakesAnAssetOfIt() {
        HttpResponse<byte[]> begun = begin(10, "filename " + base64("Grüße.wav") + ",as " + base64("AUDIO"));
        assertThat(begun.statusCode()).isEqualTo(201);
        assertThat(begun.headers().firstValue("Tus-Resumable")).hasValue("1.0.0");
        assertThat(begun.headers().firstValue("Upload-Expires")).hasValue("Fri, 02 Jan 2026 03:04:05 GMT");
        String upload = begun.headers().firstValue("Location").orElseThrow();

        HttpResponse<byte[]> first = append(upload, 0, "RIFF ");
        assertThat(first.statusCode()).isEqualTo(204);
        assertThat(first.headers().firstValue("Upload-Offset")).hasValue("5");
        HttpResponse<byte[]> asked = client.send(client.at(upload).method("HEAD", BodyPublishers.noBody()));
        assertThat(asked.headers().firstValue("Upload-Offset")).hasValue("5");
        assertThat(asked.headers().firstValue("Upload-Length")).hasValue("10");
        assertThat(asked.headers().firstValue("Cache-Control")).hasValue("no-store");
        append(upload, 5, "sound");

        HttpResponse<byte[]> asset = client.post(upload + "/asset");
        assertThat(asset.statusCode()).isEqualTo(201);
        assertThat(json(asset).get("label").asString()).isEqualTo("Grüße.wav");
        assertThat(json(asset).get("bytes").asInt()).isEqualTo(10);
        String address = asset.headers().firstValue("Location").orElseThrow();
        assertThat(client.get(address).statusCode()).isEqualTo(200);
    }

    @Test
    void passesOnWhyAFileIsRefused() {
        String upload = begin(4, "").headers().firstValue("Location").orElseThrow();
        append(upload, 0, "what");

        assertProblem(client.post(upload + "/asset"), 415, "ASSET_UNSUPPORTED");
        assertProblem(append(upload, 3, "t"), 409, "ASSET_UPLOAD_OFFSET_WRONG");
        assertProblem(begin(InMemoryAssetStore.LIMIT + 1L, ""), 413, "ASSET_TOO_LARGE");
    }

    @Test
    void forgetsAnUploadThatIsStopped() {
        String upload = begin(4, "").headers().firstValue("Location").orElseThrow();

        assertThat(client.delete(upload).statusCode()).isEqualTo(204);
        assertProblem(client.delete(upload), 404, "ASSET_UPLOAD_NOT_FOUND");
        assertProblem(append(UNKNOWN, 0, "x"), 404, "ASSET_UPLOAD_NOT_FOUND");
        assertProblem(client.post("/api/v1/uploads/short/asset"), 404, "ASSET_UPLOAD_NOT_FOUND");
    }

    @Test
    void refusesWhatIsNoTus() {
        assertProblem(begin(-1, ""), 400, "REQUEST_INVALID");
        assertProblem(begin(4, "as " + base64("NOTHING")), 400, "REQUEST_INVALID");
        assertProblem(begin(4, "filename *"), 400, "REQUEST_INVALID");
        assertProblem(client.post("/api/v1/uploads"), 400, "REQUEST_INVALID");
        assertProblem(
                client.send(client.changing(UNKNOWN)
                        .header("Upload-Offset", "0")
                        .method("PATCH", BodyPublishers.ofString("x"))),
                415,
                "MEDIA_TYPE_UNSUPPORTED");
        HttpResponse<byte[]> newer = client.send(client.changing("/api/v1/uploads")
                .header("Tus-Resumable", "2.0.0")
                .header("Upload-Length", "4")
                .POST(BodyPublishers.noBody()));
        assertProblem(newer, 412, "TUS_VERSION_UNSUPPORTED");
        assertThat(newer.headers().firstValue("Tus-Version")).hasValue("1.0.0");
    }

    @Test
    void saysWhatItUnderstands() {
        HttpResponse<byte[]> abilities =
                client.send(client.at("/api/v1/uploads").method("OPTIONS", BodyPublishers.noBody()));

        assertThat(abilities.statusCode()).isEqualTo(204);
        assertThat(abilities.headers().firstValue("Tus-Extension")).hasValue("creation,termination,expiration");
        assertThat(abilities.headers().firstValue("Tus-Max-Size")).hasValue(String.valueOf(InMemoryAssetStore.LIMIT));
    }

    @Test
    void isGuardedLikeEverythingThatChangesSomething() {
        HttpRequest.Builder foreign = client.changing(UNKNOWN)
                .header("Origin", "http://evil.example")
                .header("Content-Type", "application/offset+octet-stream")
                .method("PATCH", BodyPublishers.ofString("x"));
        assertProblem(client.send(foreign), 403, "ORIGIN_NOT_ALLOWED");
        assertProblem(
                client.send(client.at("/api/v1/uploads").POST(BodyPublishers.noBody())), 403, "CSRF_TOKEN_INVALID");
        assertProblem(
                client.send(client.at(UNKNOWN).method("PATCH", BodyPublishers.ofString("x"))),
                403,
                "CSRF_TOKEN_INVALID");
        assertProblem(
                client.send(client.at(UNKNOWN + "/asset").POST(BodyPublishers.noBody())), 403, "CSRF_TOKEN_INVALID");
    }

    private HttpResponse<byte[]> begin(long bytes, String metadata) {
        HttpRequest.Builder request = client.changing("/api/v1/uploads")
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", String.valueOf(bytes));
        if (!metadata.isEmpty()) {
            request.header("Upload-Metadata", metadata);
        }
        return client.send(request.POST(BodyPublishers.noBody()));
    }

    private HttpResponse<byte[]> append(String upload, long offset, String part) {
        return client.send(client.changing(upload)
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Offset", String.valueOf(offset))
                .header("Content-Type", "application/offset+octet-stream")
                .method("PATCH", BodyPublishers.ofString(part)));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
