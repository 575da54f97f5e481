package studio.soliloquy.figures;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks the public REST API as any program would. */
final class StudioClient {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    StudioClient(URI address) throws IOException, InterruptedException {
        this.address = address;
        get("/api/v1/models");
    }

    URI address() {
        return address;
    }

    String upload(Path file) throws IOException, InterruptedException {
        HttpRequest.Builder request = request("/api/v1/assets")
                .header("Content-Type", "application/octet-stream")
                .header("X-File-Name", file.getFileName().toString());
        return send(request.POST(BodyPublishers.ofFile(file))).path("id").asString();
    }

    String createProject(String name, String portrait, String audio) throws IOException, InterruptedException {
        String id = post("/api/v1/projects", Map.of("name", name)).path("id").asString();
        send(json("/api/v1/projects/" + id).method("PATCH", body(Map.of("portrait", portrait, "audio", audio))));
        return id;
    }

    String render(String project) throws IOException, InterruptedException {
        return post("/api/v1/projects/" + project + "/renders", Map.of())
                .path("id")
                .asString();
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    /** Polls until the render is at an end and returns it; a render that failed is an error. */
    JsonNode awaitDone(String render) throws IOException, InterruptedException {
        while (true) {
            JsonNode now = get("/api/v1/renders/" + render);
            switch (now.path("state").asString()) {
                case "DONE" -> {
                    return now;
                }
                case "FAILED", "CANCELLED" -> throw new IOException("Expected a finished render, found " + now);
                default -> Thread.sleep(100);
            }
        }
    }

    private JsonNode post(String path, Object value) throws IOException, InterruptedException {
        return send(json(path).POST(body(value)));
    }

    private HttpRequest.Builder json(String path) {
        return request(path).header("Content-Type", "application/json");
    }

    private static HttpRequest.BodyPublisher body(Object value) {
        return BodyPublishers.ofString(JSON.writeValueAsString(value));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path));
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .forEach(cookie -> request.header("X-XSRF-TOKEN", cookie.getValue()));
        return request;
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new IOException("Expected success, found " + response.statusCode() + ": " + response.body());
        }
        return JSON.readTree(response.body());
    }
}
