package studio.soliloquy.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import studio.soliloquy.web.StudioClient;
import studio.soliloquy.web.WebTest;

@WebTest
class SecurityHeadersTests {
    @Autowired
    private StudioClient client;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/v1/models",
                "/api/v1/projects/unknown",
                "/api/docs",
                "/api/docs/openapi",
                "/api/swagger-ui/index.html",
                "/assets/studio.js",
                "/assets/unknown.js",
                "/actuator/health",
                "/unknown",
                "/a;b"
            })
    void tellBrowsersWhatIsAllowedOnEveryResponse(String path) {
        HttpHeaders headers =
                client.send(client.at(path).header("Accept", "text/html, */*")).headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe");
        Map.of(
                        "X-Content-Type-Options", "nosniff",
                        "Referrer-Policy", "same-origin",
                        "Cross-Origin-Opener-Policy", "same-origin",
                        "Cross-Origin-Resource-Policy", "same-origin")
                .forEach((name, value) ->
                        assertThat(headers.allValues(name)).as(name).containsExactly(value));
        assertThat(headers.firstValue("Permissions-Policy")).isPresent();
        assertThat(headers.firstValue("Server")).isEmpty();
    }

    /** Of another version of the page the logo may have another style. */
    @Test
    void permitTheOneStyleThatTheDocumentationBringsAlong() throws NoSuchAlgorithmException {
        String script = new String(
                client.get("/api/swagger-ui/swagger-ui-standalone-preset.js").body());
        Matcher style = Pattern.compile("\\.logo_small_svg__[^\"']+").matcher(script);
        assertThat(style.find()).isTrue();
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(style.group().getBytes(StandardCharsets.UTF_8));
        assertThat(SecurityHeaders.LOGO_STYLE)
                .isEqualTo("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
    }

    @Test
    void keepAnswersOutOfCaches() {
        assertThat(client.get("/api/v1/models")
                        .headers()
                        .firstValue("Cache-Control")
                        .orElseThrow())
                .contains("no-store");
    }

    @Test
    void createNoSession() {
        assertThat(client.get("/").headers().allValues("Set-Cookie"))
                .allSatisfy(cookie -> assertThat(cookie).startsWith("XSRF-TOKEN="));
    }
}
