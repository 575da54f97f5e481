package studio.soliloquy.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.soliloquy.web.ProblemAssert.assertProblem;
import static studio.soliloquy.web.StudioClient.json;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import studio.soliloquy.render.RenderId;
import studio.soliloquy.web.InMemoryRenderQueue;
import studio.soliloquy.web.StudioClient;
import studio.soliloquy.web.WebTest;
import tools.jackson.databind.JsonNode;

@WebTest
class RenderApiTests {
    private static final String UNKNOWN = "/api/v1/renders/00000000-0000-0000-0000-000000000000";

    @Autowired
    private StudioClient client;

    @Autowired
    private InMemoryRenderQueue queue;

    private String project(String name) {
        return "/api/v1/projects/"
                + json(client.postJson("/api/v1/projects", "{\"name\":\"" + name + "\"}"))
                        .get("id")
                        .asString();
    }

    private String completeProject(String name) {
        String project = project(name);
        client.patchJson(
                project,
                "{\"subject\":\"" + client.uploaded("PICT") + "\",\"audio\":\"" + client.uploaded("RIFF") + "\"}");
        return project;
    }

    private String render(String name) {
        return client.post(completeProject(name) + "/renders")
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private void finish(String render) {
        RenderId id = new RenderId(UUID.fromString(render.substring(render.lastIndexOf('/') + 1)));
        queue.finish(id, "0123456789".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void queuesARender() {
        String project = completeProject("Greeting");
        HttpResponse<byte[]> response = client.post(project + "/renders");
        JsonNode render = json(response);

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.headers().firstValue("Location"))
                .hasValue("/api/v1/renders/" + render.get("id").asString());
        assertThat(render.get("state").asString()).isEqualTo("QUEUED");
        assertThat(render.get("subjectKind").asString()).isEqualTo("PORTRAIT");
        assertThat(render.get("features").isNull()).isTrue();
        assertThat(render.get("format").asString()).isEqualTo("MP4");
        assertThat(render.get("secondsLeft").isNull()).isTrue();
        assertThat(json(client.get(project + "/renders"))).containsExactly(render);
    }

    @Test
    void refusesToRenderAnIncompleteProject() {
        assertProblem(client.post(project("Empty") + "/renders"), 422, "PROJECT_INCOMPLETE");
    }

    @Test
    void knowsNoRendersOfAProjectThatIsNotThere() {
        String project = "/api/v1/projects/00000000-0000-0000-0000-000000000000";
        assertProblem(client.get(project + "/renders"), 404, "PROJECT_NOT_FOUND");
        assertProblem(client.post(project + "/renders"), 404, "PROJECT_NOT_FOUND");
    }

    @Test
    void cancelsARender() {
        String render = render("Greeting");
        assertThat(json(client.post(render + "/cancel")).get("state").asString())
                .isEqualTo("CANCELLED");
        assertThat(json(client.get(render)).get("state").asString()).isEqualTo("CANCELLED");
    }

    @Test
    void deletesARender() {
        String render = render("Greeting");
        assertThat(client.delete(render).statusCode()).isEqualTo(204);
        assertProblem(client.get(render), 404, "RENDER_NOT_FOUND");
    }

    @Test
    void tellsTheLogOfARender() {
        String render = render("Greeting");
        JsonNode line = json(client.get(render + "/log")).get(0);

        assertThat(line.get("severity").asString()).isEqualTo("WARNING");
        assertThat(line.get("text").asString()).isEqualTo("It is QUEUED.");
        assertThat(line.get("node").asString()).isEqualTo("one");
        assertThat(line.get("at").asString()).isEqualTo("2026-03-01T10:00:00Z");
        client.delete(render);
        assertProblem(client.get(render + "/log"), 404, "RENDER_NOT_FOUND");
    }

    @Test
    void playsAFinishedVideo() {
        String render = render("Greeting");
        finish(render);
        HttpResponse<byte[]> response = client.send(client.at(render + "/video").header("Range", "bytes=2-"));

        assertThat(response.statusCode()).isEqualTo(206);
        assertThat(response.body()).asString().isEqualTo("23456789");
        assertThat(response.headers().firstValue("Content-Type")).hasValue("video/mp4");
        assertThat(response.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("inline;");
    }

    @Test
    void showsAFrameOfAFinishedVideo() {
        String render = render("Greeting");
        assertProblem(client.get(render + "/poster"), 409, "RENDER_NOT_DONE");
        finish(render);

        HttpResponse<byte[]> response = client.get(render + "/poster");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("image/jpeg");
    }

    @Test
    void downloadsAFinishedVideoUnderTheProjectsName() {
        String render = render("Grüße: 1/2");
        finish(render);
        assertThat(client.get(render + "/video?download")
                        .headers()
                        .firstValue("Content-Disposition")
                        .orElseThrow())
                .startsWith("attachment;")
                .contains("filename*=UTF-8''Gr%C3%BC%C3%9Fe_%201_2.mp4");
    }

    @ParameterizedTest
    @CsvSource({
        "WEBM, video/webm, inline, webm",
        "GIF, image/gif, inline, gif",
        "PNG, application/zip, attachment, zip",
    })
    void servesEachFormatAsWhatItIs(String format, String mediaType, String disposition, String extension) {
        String project = completeProject("Greeting");
        client.patchJson(project, "{\"format\":\"" + format + "\"}");
        String render = client.post(project + "/renders")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        finish(render);
        HttpResponse<byte[]> response = client.get(render + "/video");

        assertThat(response.headers().firstValue("Content-Type")).hasValue(mediaType);
        assertThat(response.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith(disposition + ";")
                .contains("Greeting." + extension);
    }

    @Test
    void hasNoVideoBeforeTheEnd() {
        assertProblem(client.get(render("Greeting") + "/video"), 409, "RENDER_NOT_DONE");
    }

    @Test
    void knowsNoOtherRender() {
        assertProblem(client.get(UNKNOWN), 404, "RENDER_NOT_FOUND");
        assertProblem(client.get(UNKNOWN + "/video"), 404, "RENDER_NOT_FOUND");
        assertProblem(client.post(UNKNOWN + "/cancel"), 404, "RENDER_NOT_FOUND");
        assertProblem(client.delete(UNKNOWN), 404, "RENDER_NOT_FOUND");
        assertProblem(client.get("/api/v1/renders/1"), 404, "RENDER_NOT_FOUND");
    }
}
