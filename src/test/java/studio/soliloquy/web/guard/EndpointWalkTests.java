package studio.soliloquy.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import studio.soliloquy.web.Endpoints;
import studio.soliloquy.web.Endpoints.Endpoint;
import studio.soliloquy.web.StudioClient;
import studio.soliloquy.web.TestingLogin;
import studio.soliloquy.web.WebTest;

/** Goes to every endpoint that there is, as somebody who means ill: all of it is refused, and nothing breaks. */
@WebTest
class EndpointWalkTests {
    private static final String NOBODYS = "00000000-0000-4000-8000-000000000000";
    private static final byte[] TOO_MUCH =
            ("{\"name\": \"" + "a".repeat(1_200_000) + "\"}").getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private StudioClient client;

    @Autowired
    private TestingLogin login;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private List<Endpoint> all() {
        List<Endpoint> all = Endpoints.of(mappings);
        assertThat(all).hasSizeGreaterThan(60);
        return all;
    }

    private List<Endpoint> changing() {
        return all().stream().filter(Endpoint::changes).toList();
    }

    @AfterEach
    void openAgain() {
        login.require(false);
        client.post("/api/v1/queue/resume");
        client.delete("/api/v1/benchmark");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example", "null"})
    void noForeignPageChangesAnything(String origin) {
        for (Endpoint endpoint : changing()) {
            HttpRequest.Builder request = client.changing(endpoint.at(NOBODYS)).header("Origin", origin);
            HttpResponse<byte[]> answer = client.send(with(request, endpoint, "{}"));
            assertThat(answer.statusCode()).as("%s from %s", endpoint, origin).isEqualTo(403);
            assertThat(new String(answer.body())).as("%s", endpoint).contains("ORIGIN_NOT_ALLOWED");
        }
    }

    @Test
    void nothingAnswersUnderAForeignName() {
        for (Endpoint endpoint : all()) {
            String answer =
                    client.raw(endpoint.method() + " " + endpoint.at(NOBODYS) + " HTTP/1.1", "Host: evil.example");
            assertThat(answer).as("%s", endpoint).startsWith("HTTP/1.1 421");
        }
    }

    @Test
    void nothingChangesWithoutTheToken() {
        for (Endpoint endpoint : changing()) {
            HttpResponse<byte[]> answer = client.send(with(client.at(endpoint.at(NOBODYS)), endpoint, "{}"));
            assertThat(answer.statusCode()).as("%s", endpoint).isEqualTo(403);
            assertThat(new String(answer.body())).as("%s", endpoint).contains("CSRF_TOKEN_INVALID");
        }
    }

    @Test
    void whoeverHasNotLoggedInIsToldNothingWhereThatIsAskedFor() {
        login.require(true);
        for (Endpoint endpoint : all()) {
            if (endpoint.pattern().matches("/login|/language")) {
                continue;
            }
            HttpResponse<byte[]> answer = client.send(with(client.changing(endpoint.at(NOBODYS)), endpoint, "{}"));
            assertThat(answer.statusCode()).as("%s", endpoint).isEqualTo(401);
            if (!endpoint.method().equals("HEAD")) {
                assertThat(new String(answer.body())).as("%s", endpoint).contains("LOGIN_REQUIRED");
            }
        }
    }

    @Test
    void aTokenThatIsNobodysOpensNothing() {
        for (Endpoint endpoint : all()) {
            HttpRequest.Builder request =
                    client.at(endpoint.at(NOBODYS)).header("Authorization", "Bearer " + "A".repeat(43));
            HttpResponse<byte[]> answer = client.send(with(request, endpoint, "{}"));
            assertThat(answer.statusCode()).as("%s", endpoint).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..",
                "..%2f..%2fetc%2fpasswd",
                "..%5c..%5cdata",
                "a%00.png",
                "..;",
                "%c0%ae%c0%ae",
                "'%20or%201=1--",
                "%f0%9f%92%a9"
            })
    void namesThatLeadAstrayLeadNowhere(String name) {
        for (Endpoint endpoint : all()) {
            if (endpoint.isNamed()) {
                String answer = client.raw(
                        endpoint.method() + " " + endpoint.at(name) + " HTTP/1.1",
                        "Host: localhost",
                        "Cookie: XSRF-TOKEN=" + client.token(),
                        "X-XSRF-TOKEN: " + client.token(),
                        "Content-Length: 0");
                assertThat(answer)
                        .as("%s of %s", endpoint, name)
                        .doesNotContain("root:", "Exception", "INTERNAL_ERROR")
                        .matches("(?s)HTTP/1.1 [34].*");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "application/octet-stream", "multipart/form-data; boundary=limit", "nonsense"
            })
    void bodiesThatNobodyAskedForBreakNothing(String type) {
        for (Endpoint endpoint : changing()) {
            for (String body : List.of("", "{", "[null]", "--limit\r\n\r\n\r\n--limit--")) {
                HttpRequest.Builder request =
                        client.changing(endpoint.at(NOBODYS)).header("Content-Type", type);
                HttpResponse<byte[]> answer =
                        client.send(request.method(endpoint.method(), BodyPublishers.ofString(body)));
                assertThat(answer.statusCode())
                        .as(() -> endpoint + " with " + type + " " + body + ": " + new String(answer.body()))
                        .isLessThan(500);
            }
        }
    }

    @Test
    void bodiesThatAreTooLargeAreRefused() {
        for (Endpoint endpoint : changing()) {
            HttpRequest.Builder request =
                    client.changing(endpoint.at(NOBODYS)).header("Content-Type", "application/json");
            HttpResponse<byte[]> answer =
                    client.send(request.method(endpoint.method(), BodyPublishers.ofByteArray(TOO_MUCH)));
            assertThat(answer.statusCode())
                    .as(() -> endpoint + ": " + new String(answer.body()))
                    .isLessThan(500);
        }
        HttpResponse<byte[]> project = client.send(client.changing("/api/v1/projects")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(TOO_MUCH)));
        assertThat(project.statusCode()).isBetween(400, 499);
    }

    @Test
    void bodiesThatBreakOffAreNobodysFault() {
        for (Endpoint endpoint : changing()) {
            boolean form = endpoint.pattern().startsWith("/api/");
            for (String type :
                    List.of("application/json", form ? "multipart/form-data; boundary=limit" : "text/plain")) {
                assertThat(brokenOff(endpoint, type))
                        .as("%s with %s", endpoint, type)
                        .doesNotContain("INTERNAL_ERROR")
                        .doesNotStartWith("HTTP/1.1 5");
            }
        }
    }

    /** Promises a thousand bytes and sends four. */
    private String brokenOff(Endpoint endpoint, String type) {
        String head = String.join(
                "\r\n",
                endpoint.method() + " " + endpoint.at(NOBODYS) + " HTTP/1.1",
                "Host: localhost",
                "Cookie: XSRF-TOKEN=" + client.token(),
                "X-XSRF-TOKEN: " + client.token(),
                "Content-Type: " + type,
                "Content-Length: 1000",
                "Connection: close",
                "",
                "{\"a\"");
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), client.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.net.SocketException resetByTheServer) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpRequest.Builder with(HttpRequest.Builder request, Endpoint endpoint, String json) {
        return endpoint.changes()
                ? request.header("Content-Type", "application/json")
                        .method(endpoint.method(), BodyPublishers.ofString(json))
                : request.method(endpoint.method(), BodyPublishers.noBody());
    }
}
