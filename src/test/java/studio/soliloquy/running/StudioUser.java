package studio.soliloquy.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import studio.soliloquy.web.StudioClient;
import tools.jackson.databind.JsonNode;

/** Does through the public REST API what a person does on the pages. A refusal is an {@link IllegalStateException}. */
public final class StudioUser {
    private static final Duration PATIENCE = Duration.ofMinutes(60);
    private static final Set<String> ENDS = Set.of("DONE", "FAILED", "CANCELLED");

    private final StudioClient client;

    public StudioUser(StudioProcess studio) {
        this(studio.port());
    }

    /** @param port of a studio that runs already, on this machine */
    public StudioUser(int port) {
        client = new StudioClient(port);
    }

    public StudioClient client() {
        return client;
    }

    /** @return the asset's id */
    public String upload(Path file) throws IOException {
        return accepted(client.upload(
                        BodyPublishers.ofFile(file), file.getFileName().toString()))
                .path("id")
                .asString();
    }

    /** @return the id of a project that has nothing yet */
    public String createProject(String name) {
        return accepted(client.postJson("/api/v1/projects", "{\"name\": \"%s\"}".formatted(name)))
                .path("id")
                .asString();
    }

    /** @return the project's id */
    public String createProject(String name, String portrait, String audio) {
        String id = createProject(name);
        accepted(client.patchJson(
                "/api/v1/projects/" + id, "{\"subject\": \"%s\", \"audio\": \"%s\"}".formatted(portrait, audio)));
        return id;
    }

    /** As {@link #render}, before or after others. */
    public String render(String project, String priority) {
        return accepted(client.postJson(
                        "/api/v1/projects/" + project + "/renders", "{\"priority\": \"%s\"}".formatted(priority)))
                .path("id")
                .asString();
    }

    /** @return the render's id */
    public String render(String project) {
        return accepted(client.post("/api/v1/projects/" + project + "/renders"))
                .path("id")
                .asString();
    }

    public JsonNode get(String path) {
        return accepted(client.get(path));
    }

    public JsonNode find(String render) {
        return get("/api/v1/renders/" + render);
    }

    /** The render as it stands, or nothing where the studio cannot tell at the moment. */
    public Optional<JsonNode> tryFind(String render) {
        try {
            HttpResponse<byte[]> response = client.get("/api/v1/renders/" + render);
            return response.statusCode() == 200 ? Optional.of(StudioClient.json(response)) : Optional.empty();
        } catch (UncheckedIOException unreachable) {
            return Optional.empty();
        }
    }

    /** Looks at the render until it is so, and returns it. */
    public JsonNode await(String render, Predicate<JsonNode> wanted) throws InterruptedException {
        Instant giveUp = Instant.now().plus(PATIENCE);
        Optional<JsonNode> now = tryFind(render);
        while (now.filter(wanted).isEmpty()) {
            if (Instant.now().isAfter(giveUp)) {
                throw new IllegalStateException("Waited " + PATIENCE + " in vain, found " + now);
            }
            Thread.sleep(40);
            now = tryFind(render);
        }
        return now.get();
    }

    /** Returns the render when it is at an end; one that is not done is an error. */
    public JsonNode awaitDone(String render) throws InterruptedException {
        JsonNode end = await(render, now -> ENDS.contains(state(now)));
        if (!state(end).equals("DONE")) {
            throw new IllegalStateException("Expected a finished render, found " + end);
        }
        return end;
    }

    /** @return the target */
    public Path download(String render, Path target) throws IOException {
        HttpResponse<byte[]> response = client.get("/api/v1/renders/" + render + "/video");
        if (response.statusCode() != 200) {
            throw new IllegalStateException("Expected a video, found " + response.statusCode());
        }
        return Files.write(target, response.body());
    }

    public static String state(JsonNode render) {
        return render.path("state").asString();
    }

    public static JsonNode accepted(HttpResponse<byte[]> response) {
        if (response.statusCode() / 100 != 2) {
            throw new IllegalStateException(
                    "Expected success, found " + response.statusCode() + ": " + new String(response.body()));
        }
        return StudioClient.json(response);
    }
}
