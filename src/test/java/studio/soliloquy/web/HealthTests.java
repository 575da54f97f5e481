package studio.soliloquy.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WebTest
class HealthTests {
    @Autowired
    private StudioClient client;

    @Test
    void isToldWithoutDetails() {
        assertThat(client.get("/actuator/health").body())
                .asString()
                .contains("\"status\":\"UP\"")
                .doesNotContain("details", "path");
    }
}
