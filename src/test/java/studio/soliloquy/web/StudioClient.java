package studio.soliloquy.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that speaks to the studio under test, well-mannered unless asked otherwise. */
public final class StudioClient {
    private static final JsonMapper JSON = new JsonMapper();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private int port;
    private String token;

    /** For the studio that starts in this context. */
    public StudioClient() {}

    /** For a studio that runs already, on this machine. */
    public StudioClient(int port) {
        this.port = port;
    }

    @EventListener
    void started(WebServerInitializedEvent event) {
        port = event.getWebServer().getPort();
    }

    public int port() {
        return port;
    }

    public HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30));
    }

    /** A request that carries the token. */
    public HttpRequest.Builder changing(String path) {
        return at(path).header("Cookie", "XSRF-TOKEN=" + token()).header("X-XSRF-TOKEN", token());
    }

    public HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<byte[]> get(String path) {
        return send(at(path));
    }

    public HttpResponse<byte[]> postJson(String path, String json) {
        return send(changing(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    public HttpResponse<byte[]> patchJson(String path, String json) {
        return send(changing(path)
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString(json)));
    }

    public HttpResponse<byte[]> post(String path) {
        return send(changing(path).POST(BodyPublishers.noBody()));
    }

    public HttpResponse<byte[]> delete(String path) {
        return send(changing(path).DELETE());
    }

    /** Uploads bytes as they are. */
    public HttpResponse<byte[]> upload(BodyPublisher content, String encodedName) {
        return send(changing("/api/v1/assets")
                .header("Content-Type", "application/octet-stream")
                .header("X-File-Name", encodedName)
                .POST(content));
    }

    /** Uploads bytes as a browser's form does, in the part of this name. */
    public HttpResponse<byte[]> uploadForm(byte[] content, String part, String fileName) {
        return uploadForm("/api/v1/assets", content, part, fileName);
    }

    /** As above, to another address. */
    public HttpResponse<byte[]> uploadForm(String path, byte[] content, String part, String fileName) {
        String head = "--limit\r\nContent-Disposition: form-data; name=\"" + part + "\"; filename=\"" + fileName
                + "\"\r\nContent-Type: text/html\r\n\r\n";
        return send(changing(path)
                .header("Content-Type", "multipart/form-data; boundary=limit")
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofByteArray(content),
                        BodyPublishers.ofString("\r\n--limit--\r\n"))));
    }

    /** Uploads a file that starts with these letters and gives its id. */
    public String uploaded(String content) {
        return json(upload(BodyPublishers.ofString(content), "file.bin"))
                .get("id")
                .asString();
    }

    /** Sends these lines as they are and gives the whole answer; for what no HTTP library would send. */
    public String raw(String... lines) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write((String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The value of the cookie that the studio gives with its first answer. */
    public synchronized String token() {
        if (token == null) {
            token = get("/api/v1/models").headers().allValues("Set-Cookie").stream()
                    .filter(cookie -> cookie.startsWith("XSRF-TOKEN="))
                    .map(cookie -> cookie.substring("XSRF-TOKEN=".length(), cookie.indexOf(';')))
                    .findFirst()
                    .orElseThrow();
        }
        return token;
    }

    public static JsonNode json(HttpResponse<byte[]> response) {
        return JSON.readTree(response.body());
    }
}
