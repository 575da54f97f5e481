package studio.soliloquy.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.soliloquy.web.StudioClient.json;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import studio.soliloquy.web.StudioClient;
import studio.soliloquy.web.WebTest;
import tools.jackson.databind.JsonNode;

@WebTest
class SystemPageTests {
    @Autowired
    private StudioClient client;

    @Test
    void saysWhatCanBeUsedAndWhyTheRestCannot() {
        assertThat(client.get("/system").body())
                .asString()
                .contains("NVIDIA A10 (cuda:0)", "Expected macOS for Core ML, found Linux.", "1.0 GB of 24 GB")
                .contains("Device coreml: not usable. Expected macOS for Core ML, found Linux.")
                .containsPattern("aria-current=\"page\"[^>]*>System<");
    }

    @Test
    void tellsProgramsTheSame() {
        JsonNode report = json(client.get("/api/v1/system"));

        assertThat(report.get("devices").get(0).get("id").asString()).isEqualTo("cuda:0");
        assertThat(report.get("devices").get(2).get("state").asString()).isEqualTo("UNUSABLE");
        assertThat(report.get("machine").get("celsius").isNull()).isTrue();
        assertThat(report.get("gpus").get(0).get("celsius").asDouble()).isEqualTo(41);
    }

    @Test
    void exposesFiguresAndNothingElseOfTheProgramsInside() {
        assertThat(client.get("/actuator/prometheus").statusCode()).isEqualTo(200);
        assertThat(client.get("/actuator/prometheus").body()).asString().contains("jvm_memory_used_bytes");
        assertThat(client.get("/actuator/info").statusCode()).isEqualTo(200);
        assertThat(client.get("/actuator/env").statusCode()).isNotEqualTo(200);
        assertThat(client.get("/actuator/heapdump").statusCode()).isNotEqualTo(200);
    }
}
