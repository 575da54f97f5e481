package studio.soliloquy.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.soliloquy.web.ProblemAssert.assertProblem;
import static studio.soliloquy.web.StudioClient.json;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import studio.soliloquy.render.RenderId;
import studio.soliloquy.web.InMemoryRenderQueue;
import studio.soliloquy.web.StudioClient;
import studio.soliloquy.web.WebTest;

@WebTest
class RenderExportApiTests {
    @Autowired
    private StudioClient client;

    @Autowired
    private InMemoryRenderQueue queue;

    private String render() {
        String project = "/api/v1/projects/"
                + json(client.postJson("/api/v1/projects", "{\"name\":\"Greeting\"}"))
                        .get("id")
                        .asString();
        client.patchJson(
                project,
                "{\"subject\":\"" + client.uploaded("PICT") + "\",\"audio\":\"" + client.uploaded("RIFF") + "\"}");
        return client.post(project + "/renders")
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private void finish(String render) {
        RenderId id = new RenderId(UUID.fromString(render.substring(render.lastIndexOf('/') + 1)));
        queue.finish(id, "0123456789".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void convertsAFinishedRender() {
        String render = render();
        assertProblem(client.post(render + "/exports/GIF"), 409, "RENDER_NOT_DONE");
        finish(render);
        assertProblem(client.get(render + "/exports/GIF"), 404, "EXPORT_NOT_FOUND");

        var begun = client.post(render + "/exports/GIF");
        assertThat(begun.statusCode()).isEqualTo(202);
        assertThat(json(begun).get("state").asString()).isEqualTo("WAITING");
        assertThat(json(client.get(render + "/exports/GIF")).get("state").asString())
                .isEqualTo("DONE");
        var file = client.get(render + "/exports/GIF/file");
        assertThat(file.headers().firstValue("Content-Type")).hasValue("image/gif");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment", "Greeting.gif");
        assertThat(new String(file.body(), StandardCharsets.UTF_8)).isEqualTo("converted");
    }

    @Test
    void knowsNoOtherFormats() {
        assertProblem(client.post(render() + "/exports/AVI"), 400, "REQUEST_INVALID");
    }
}
