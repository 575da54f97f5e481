package studio.soliloquy.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.soliloquy.web.ProblemAssert.assertProblem;
import static studio.soliloquy.web.StudioClient.json;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import studio.soliloquy.web.StudioClient;
import studio.soliloquy.web.WebTest;
import tools.jackson.databind.JsonNode;

@WebTest
class PresetApiTests {
    private static final String PRESETS = "/api/v1/models/still-life/presets";

    @Autowired
    private StudioClient client;

    private JsonNode saved(String name) {
        var response = client.postJson(PRESETS, "{\"name\":\"" + name + "\",\"parameters\":{\"calm\":80}}");
        assertThat(response.statusCode()).isEqualTo(201);
        return json(response);
    }

    private static String address(JsonNode preset) {
        return "/api/v1/presets/" + preset.get("id").asString();
    }

    @Test
    void keepsParametersUnderAName() {
        JsonNode preset = saved("Very calm");

        assertThat(json(client.get(PRESETS)).values()).contains(preset);
        assertThat(preset.get("modelId").asString()).isEqualTo("still-life");
        assertThat(preset.get("parameters").get("calm").asDouble()).isEqualTo(80);
    }

    @Test
    void changesOnlyWhatIsGivenAndDeletes() {
        JsonNode preset = saved("To be changed");
        JsonNode renamed = json(client.patchJson(address(preset), "{\"name\":\"Changed\"}"));
        JsonNode tuned = json(client.patchJson(address(preset), "{\"parameters\":{\"calm\":1}}"));

        assertThat(renamed.get("parameters")).isEqualTo(preset.get("parameters"));
        assertThat(tuned.get("name").asString()).isEqualTo("Changed");
        assertThat(tuned.get("parameters").get("calm").asDouble()).isEqualTo(1);
        assertThat(client.delete(address(preset)).statusCode()).isEqualTo(204);
        assertProblem(client.delete(address(preset)), 404, "PRESET_NOT_FOUND");
    }

    @Test
    void refusesANameTwiceAndModelsAndPresetsThatAreNot() {
        saved("Only one");
        String again = "{\"name\":\"Only one\",\"parameters\":{}}";

        assertProblem(client.postJson(PRESETS, again), 409, "PRESET_NAME_TAKEN");
        assertProblem(client.postJson("/api/v1/models/nobody/presets", again), 422, "MODEL_UNKNOWN");
        assertProblem(client.patchJson("/api/v1/presets/" + UUID.randomUUID(), again), 404, "PRESET_NOT_FOUND");
        assertProblem(client.patchJson("/api/v1/presets/no-id", again), 404, "PRESET_NOT_FOUND");
        assertProblem(client.postJson(PRESETS, "{\"parameters\":{\"calm\":null}}"), 400, "BODY_UNREADABLE");
    }
}
