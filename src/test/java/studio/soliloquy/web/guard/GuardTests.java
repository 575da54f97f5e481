package studio.soliloquy.web.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.soliloquy.web.ProblemAssert.assertProblem;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import studio.soliloquy.web.StudioClient;
import studio.soliloquy.web.WebTest;

@WebTest
@TestPropertySource(properties = {"studio.web.allowed-hosts=studio.example,[fe80::1]", GuardTests.LITTLE_PATIENCE})
class GuardTests {
    static final String LITTLE_PATIENCE = "studio.web.body-patience=1s";

    private static final String ID = "00000000-0000-0000-0000-000000000000";

    @Autowired
    private StudioClient client;

    private HttpRequest.Builder newProject(HttpRequest.Builder request) {
        return request.header("Content-Type", "application/json").POST(BodyPublishers.ofString("{\"name\":\"a\"}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LOCALHOST:80",
                "127.0.0.1:8080",
                "[::1]:8080",
                "[::1]",
                "studio.example",
                "Studio.Example:8443",
                "[fe80::1]:1"
            })
    void answersUnderItsOwnNames(String host) {
        assertThat(client.raw("GET /api/v1/models HTTP/1.1", "Host: " + host)).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "localhost.evil.example",
                "evil.example:8080",
                "127.0.0.2",
                "[::2]",
                "localhost.",
                "studio.example.evil.example",
                "xstudio.example"
            })
    void answersUnderNoOtherName(String host) {
        for (String path :
                new String[] {"/", "/api/v1/models", "/assets/studio.js", "/actuator/health", "/ws/preview"}) {
            assertThat(client.raw("GET " + path + " HTTP/1.1", "Host: " + host))
                    .startsWith("HTTP/1.1 421")
                    .contains("HOST_NOT_ALLOWED");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET / HTTP/1.0", "GET http://evil.example/ HTTP/1.1"})
    void answersNobodyWhoNamesNoHost(String request) {
        String own = request.endsWith("1.0") ? "X-Nothing: 1" : "Host: localhost";
        assertThat(client.raw(request, own)).matches("(?s)HTTP/1.1 4(00|21).*");
    }

    @Test
    void takesChangesFromItsOwnPages() {
        String own = "http://127.0.0.1:" + client.port();
        assertThat(client.send(newProject(client.changing("/api/v1/projects")
                                .header("Origin", own)
                                .header("Sec-Fetch-Site", "same-origin")))
                        .statusCode())
                .isEqualTo(201);
        assertThat(client.send(newProject(client.changing("/api/v1/projects").header("Referer", own + "/projects")))
                        .statusCode())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({
        "Origin,http://evil.example",
        "Origin,null",
        "Origin,''",
        "Origin,http://127.0.0.1:1",
        "Origin,http://127.0.0.1",
        "Origin,https://127.0.0.1:PORT",
        "Origin,http://localhost:PORT",
        "Origin,http://127.0.0.1:PORT.evil.example",
        "Origin,http://127.0.0.1:PORT@evil.example",
        "Origin,file://",
        "Referer,http://evil.example/127.0.0.1:PORT",
        "Referer,about:client",
        "Sec-Fetch-Site,cross-site",
        "Sec-Fetch-Site,same-site"
    })
    void takesNoChangeFromElsewhere(String header, String value) {
        HttpRequest.Builder request = client.changing("/api/v1/projects")
                .header(header, value.replace("PORT", String.valueOf(client.port())));
        assertProblem(client.send(newProject(request)), 403, "ORIGIN_NOT_ALLOWED");
    }

    @Test
    void opensNoSocketForForeignPages() {
        assertThat(client.raw(
                        "GET /ws/preview HTTP/1.1",
                        "Host: localhost",
                        "Origin: http://evil.example",
                        "Upgrade: websocket",
                        "Sec-WebSocket-Version: 13",
                        "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA=="))
                .startsWith("HTTP/1.1 403");
    }

    @ParameterizedTest
    @CsvSource({
        "POST,/api/v1/assets",
        "DELETE,/api/v1/assets/AAAAAAAAAAAAAAAAAAAAAA",
        "POST,/api/v1/projects",
        "PATCH,/api/v1/projects/" + ID,
        "DELETE,/api/v1/projects/" + ID,
        "POST,/api/v1/projects/" + ID + "/renders",
        "POST,/api/v1/renders/" + ID + "/cancel",
        "DELETE,/api/v1/renders/" + ID,
        "POST,/projects",
        "POST,/unknown"
    })
    void takesNoChangeWithoutTheToken(String method, String path) {
        HttpRequest.Builder without = client.at(path).method(method, BodyPublishers.ofString("{}"));
        assertProblem(client.send(without), 403, "CSRF_TOKEN_INVALID");
        HttpRequest.Builder cookieOnly = client.at(path)
                .header("Cookie", "XSRF-TOKEN=" + client.token())
                .method(method, BodyPublishers.ofString("{}"));
        assertProblem(client.send(cookieOnly), 403, "CSRF_TOKEN_INVALID");
        HttpRequest.Builder headerOnly =
                client.at(path).header("X-XSRF-TOKEN", client.token()).method(method, BodyPublishers.ofString("{}"));
        assertProblem(client.send(headerOnly), 403, "CSRF_TOKEN_INVALID");
    }

    @Test
    void looksForTheTokenInNoUploadedForm() {
        String form = "--limit\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + client.token()
                + "\r\n--limit--\r\n";
        HttpResponse<byte[]> response = client.send(client.at("/api/v1/assets")
                .header("Cookie", "XSRF-TOKEN=" + client.token())
                .header("Content-Type", "multipart/form-data; boundary=limit")
                .POST(BodyPublishers.ofString(form)));
        assertProblem(response, 403, "CSRF_TOKEN_INVALID");
    }

    @Test
    void givesTheTokenInACookieForThisSiteAlone() {
        assertThat(client.get("/api/v1/models")
                        .headers()
                        .firstValue("Set-Cookie")
                        .orElseThrow())
                .contains("XSRF-TOKEN=", "SameSite=Strict", "Path=/")
                .doesNotContain("HttpOnly");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/unknown",
                "/actuator",
                "/actuator/env",
                "/actuator/heapdump",
                "/application.yaml",
                "/static/assets/studio.js",
                "/webjars/swagger-ui/index.html",
                "/error",
                "/api/v2/models",
                "/api/v1/unknown",
                "/assets/unknown.js",
                "/assets/"
            })
    void hasNothingAtOtherAddresses(String path) {
        assertProblem(client.get(path), 404, "NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/../application.yaml",
                "/assets/..%2fapplication.yaml",
                "/assets/%2e%2e/%2e%2e/application.yaml",
                "/assets/..%5capplication.yaml",
                "/assets/..;/application.yaml",
                "/assets//etc/passwd",
                "/assets/%00",
                "/api/v1/assets/..%2f..%2fdata%2fstudio/content",
                "/api/v1/assets/..%5c..%5cdata/content",
                "/api/v1/assets/%2e%2e/content",
                "/api/v1/renders/../../../etc/passwd/video",
                "/api/v1/projects/%zz",
                "/api/v1/projects/%c0%ae%c0%ae",
                "/api/v1/projects/a\\b",
                "/actuator/health/../env"
            })
    void isNotLedAstrayByItsAddresses(String path) {
        assertThat(client.raw("GET " + path + " HTTP/1.1", "Host: localhost"))
                .matches("(?s)HTTP/1.1 40[04].*")
                .doesNotContain("root:", "Exception", "datasource");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT", "FOO", "PROPFIND"})
    void knowsNoOtherMethods(String method) {
        assertThat(client.raw(method + " /api/v1/models HTTP/1.1", "Host: localhost"))
                .matches("(?s)HTTP/1.1 (400|403|405|501).*")
                .doesNotContain("Exception");
    }

    @ParameterizedTest
    @CsvSource({
        "PUT,/api/v1/projects",
        "DELETE,/api/v1/projects",
        "POST,/api/v1/assets/AAAAAAAAAAAAAAAAAAAAAA",
        "PUT,/api/v1/renders/" + ID,
        "PUT,/api/v1/models",
        "POST,/assets/studio.js"
    })
    void saysWhichMethodsAnAddressKnows(String method, String path) {
        HttpResponse<byte[]> response = client.send(client.changing(path).method(method, BodyPublishers.noBody()));
        assertProblem(response, 405, "METHOD_NOT_ALLOWED");
        assertThat(response.headers().firstValue("Allow")).isPresent();
    }

    @Test
    void refusesHeadersWithoutEnd() {
        assertThat(client.raw("GET / HTTP/1.1", "Host: localhost", "X-Long: " + "a".repeat(40_000)))
                .startsWith("HTTP/1.1 4")
                .contains("REQUEST_INVALID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /a\\b HTTP/1.1", "GET /%zz HTTP/1.1", "GET /a%2fb HTTP/1.1", "GET / HTTP/9.9", "x"})
    void answersInTheSameFormWhatTheContainerCannotRead(String request) {
        assertThat(client.raw(request, "Host: localhost"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "\"code\":\"REQUEST_INVALID\"")
                .doesNotContain("<html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/projects", "/api/v1/projects"})
    void refusesDamagedFormsEverywhere(String path) {
        HttpResponse<byte[]> response = client.send(client.at(path)
                .header("Cookie", "XSRF-TOKEN=" + client.token())
                .header("Content-Type", "multipart/form-data; boundary=limit")
                .POST(BodyPublishers.ofString("--limit\r\nContent-Disposition: form-data; name=\"_csrf")));
        assertThat(response.statusCode()).isBetween(400, 499);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void takesTheMaskedTokenOfAPagesForm() {
        String page = new String(client.send(client.at("/")
                        .header("Cookie", "XSRF-TOKEN=" + client.token())
                        .header("Accept", "text/html"))
                .body());
        Matcher field = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(page);
        assertThat(field.find()).isTrue();
        assertThat(field.group(1)).isNotEqualTo(client.token());

        HttpResponse<byte[]> response = client.send(client.at("/projects")
                .header("Cookie", "XSRF-TOKEN=" + client.token())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("name=A&_csrf=" + field.group(1))));
        assertThat(response.statusCode()).isEqualTo(302);
    }

    @Test
    void refusesFormsLargerThanAnyUploadMayBe() {
        String answer = client.raw(
                "POST /api/v1/assets HTTP/1.1",
                "Host: localhost",
                "Cookie: XSRF-TOKEN=" + client.token(),
                "X-XSRF-TOKEN: " + client.token(),
                "Content-Type: multipart/form-data; boundary=limit",
                "Expect: 100-continue",
                "Content-Length: 3000000000");
        assertThat(answer).contains("HTTP/1.1 413", "BODY_TOO_LARGE");
    }
}
