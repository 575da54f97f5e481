package studio.soliloquy.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.soliloquy.web.StudioClient.json;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import studio.soliloquy.web.StudioClient;
import studio.soliloquy.web.WebTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@WebTest
class ApiDescriptionTests {
    @Autowired
    private StudioClient client;

    private JsonNode description() {
        return json(client.get("/api/docs/openapi"));
    }

    @Test
    void listsTheEndpointsOfTheApiAndNothingElse() {
        Set<String> endpoints = new TreeSet<>();
        for (Map.Entry<String, JsonNode> path : description().get("paths").properties()) {
            path.getValue().propertyNames().forEach(method -> endpoints.add(method + " " + path.getKey()));
        }
        assertThat(endpoints)
                .containsExactlyInAnyOrder(
                        "post /api/v1/assets",
                        "get /api/v1/assets/{id}",
                        "delete /api/v1/assets/{id}",
                        "get /api/v1/assets/{id}/content",
                        "get /api/v1/assets/{id}/thumbnail",
                        "get /api/v1/assets/{id}/peaks",
                        "get /api/v1/assets/{id}/waveform",
                        "get /api/v1/assets/{id}/silence",
                        "get /api/v1/speech/engines",
                        "post /api/v1/speech",
                        "get /api/v1/speech/{id}",
                        "delete /api/v1/speech/{id}",
                        "get /api/v1/assets/{id}/faces",
                        "get /api/v1/projects/discarded",
                        "post /api/v1/projects/{id}/restore",
                        "post /api/v1/projects/{id}/duplicate",
                        "get /api/v1/renders/{id}/poster",
                        "get /api/v1/library",
                        "patch /api/v1/assets/{id}",
                        "get /api/v1/projects/{id}/export",
                        "post /api/v1/projects/import",
                        "options /api/v1/uploads",
                        "post /api/v1/uploads",
                        "head /api/v1/uploads/{id}",
                        "patch /api/v1/uploads/{id}",
                        "delete /api/v1/uploads/{id}",
                        "post /api/v1/uploads/{id}/asset",
                        "get /api/v1/projects",
                        "post /api/v1/projects",
                        "get /api/v1/projects/{id}",
                        "patch /api/v1/projects/{id}",
                        "delete /api/v1/projects/{id}",
                        "get /api/v1/projects/{id}/renders",
                        "post /api/v1/projects/{id}/renders",
                        "get /api/v1/renders/{id}",
                        "delete /api/v1/renders/{id}",
                        "post /api/v1/renders/{id}/cancel",
                        "get /api/v1/assets",
                        "get /api/v1/queue",
                        "post /api/v1/queue/pause",
                        "post /api/v1/queue/resume",
                        "get /api/v1/renders",
                        "patch /api/v1/renders/{id}",
                        "post /api/v1/projects/{id}/render-batches",
                        "post /api/v1/renders/{id}/pause",
                        "post /api/v1/renders/{id}/resume",
                        "post /api/v1/renders/{id}/retry",
                        "post /api/v1/renders/{id}/duplicate",
                        "post /api/v1/renders/{id}/move",
                        "get /api/v1/renders/{id}/video",
                        "get /api/v1/renders/{id}/log",
                        "get /api/v1/renders/{id}/receipt",
                        "post /api/v1/renders/from-receipt",
                        "get /api/v1/projects/{id}/receipts",
                        "get /api/v1/projects/{id}/receipts/{index}",
                        "get /api/v1/projects/{id}/receipts/{index}/result",
                        "post /api/v1/projects/{id}/receipts/{index}/renders",
                        "get /api/v1/projects/{id}/preflight",
                        "get /api/v1/projects/{id}/subject-geometry",
                        "post /api/v1/projects/{id}/frame-check",
                        "get /api/v1/storage",
                        "get /api/v1/system",
                        "get /api/v1/renders/{id}/stream/index.m3u8",
                        "get /api/v1/renders/{id}/stream/video.m3u8",
                        "get /api/v1/renders/{id}/stream/sound.m3u8",
                        "get /api/v1/renders/{id}/stream/init.mp4",
                        "get /api/v1/renders/{id}/stream/segment-{index}.m4s",
                        "get /api/v1/renders/{id}/stream/sound.mp4",
                        "get /api/v1/nodes",
                        "get /api/v1/benchmark",
                        "post /api/v1/benchmark",
                        "delete /api/v1/benchmark",
                        "get /api/v1/models",
                        "post /api/v1/models",
                        "delete /api/v1/models/{id}",
                        "get /api/v1/models/{id}",
                        "get /api/v1/models/schema",
                        "get /api/v1/models/catalogue",
                        "get /api/v1/models/downloads",
                        "post /api/v1/models/{id}/download",
                        "delete /api/v1/models/{id}/download",
                        "post /api/v1/models/{id}/download/pause",
                        "post /api/v1/models/{id}/verify",
                        "get /api/v1/models/{id}/export",
                        "post /api/v1/renders/{id}/exports/{format}",
                        "get /api/v1/renders/{id}/exports/{format}",
                        "get /api/v1/renders/{id}/exports/{format}/file",
                        "post /api/v1/projects/{id}/bake-offs",
                        "get /api/v1/projects/{id}/bake-offs",
                        "delete /api/v1/bake-offs/{id}",
                        "get /api/v1/models/speeds",
                        "get /api/v1/models/{id}/presets",
                        "post /api/v1/models/{id}/presets",
                        "patch /api/v1/presets/{id}",
                        "delete /api/v1/presets/{id}",
                        "get /api/v1/plugins",
                        "get /api/v1/projects/{id}/webhooks",
                        "post /api/v1/projects/{id}/webhooks",
                        "delete /api/v1/projects/{id}/webhooks/{webhook}",
                        "get /api/v1/projects/{id}/webhooks/{webhook}/deliveries",
                        "get /api/v1/assets/{id}/template",
                        "get /api/v1/assets/{id}/template/frames/{index}",
                        "get /api/v1/assets/{id}/template/export",
                        "get /api/v1/template-builds",
                        "post /api/v1/template-builds",
                        "get /api/v1/template-builds/{id}",
                        "delete /api/v1/template-builds/{id}",
                        "post /api/v1/assets/{id}/template/models/{name}");
    }

    @Test
    void summarisesEveryEndpointAndSaysHowItFails() {
        JsonNode description = description();
        for (Map.Entry<String, JsonNode> path : description.get("paths").properties()) {
            for (JsonNode operation : path.getValue()) {
                assertThat(operation.get("summary").asString())
                        .as(path.getKey())
                        .isNotBlank();
                assertThat(operation.get("responses").has("default"))
                        .as(path.getKey())
                        .isTrue();
            }
        }
        for (JsonNode response : description.get("components").get("responses")) {
            assertThat(response.get("content")
                            .get("application/problem+json")
                            .get("schema")
                            .get("$ref")
                            .asString())
                    .isEqualTo("#/components/schemas/Problem");
        }
        assertThat(description.toString()).doesNotContain("\"$ref\":\"#/components/schemas/AssetId\"");
    }

    @Test
    void showsWithEveryOperationWhatItTakesAndWhatItAnswers() {
        JsonNode description = description();
        Map<String, JsonNode> bodies = documents(description);
        assertThat(bodies).hasSizeGreaterThan(80);
        List<String> wrong = new ArrayList<>();
        bodies.forEach((place, body) -> {
            if (body.has("example")) {
                mistakes(description, body).forEach(mistake -> wrong.add(place + ": " + mistake));
            } else {
                wrong.add(place + " has no example");
            }
        });
        assertThat(wrong).isEmpty();
    }

    /** Of requests, of answers and of problems, by where they are described. */
    private static Map<String, JsonNode> documents(JsonNode description) {
        Map<String, JsonNode> documents = new TreeMap<>();
        for (Map.Entry<String, JsonNode> path : description.get("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                String place = operation.getKey() + " " + path.getKey();
                collect(documents, place + " takes", operation.getValue().path("requestBody"));
                for (Map.Entry<String, JsonNode> answer :
                        operation.getValue().get("responses").properties()) {
                    collect(documents, place + " answers " + answer.getKey(), answer.getValue());
                }
            }
        }
        for (Map.Entry<String, JsonNode> answer :
                description.get("components").get("responses").properties()) {
            collect(documents, answer.getKey(), answer.getValue());
        }
        return documents;
    }

    private static void collect(Map<String, JsonNode> documents, String place, JsonNode described) {
        for (Map.Entry<String, JsonNode> body : described.path("content").properties()) {
            if (body.getKey().contains("json") && !body.getKey().contains("schema")) {
                documents.put(place, body.getValue());
            }
        }
    }

    /** By the schema itself, in which nothing else may be than it names. */
    private static List<String> mistakes(JsonNode description, JsonNode body) {
        ObjectNode schema = (ObjectNode) body.get("schema").deepCopy();
        schema.set("components", closed(description.get("components")));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema)
                .validate(body.get("example"))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static JsonNode closed(JsonNode components) {
        ObjectNode closed = (ObjectNode) components.deepCopy();
        for (JsonNode schema : closed.get("schemas")) {
            if (schema.has("properties") && !schema.has("additionalProperties")) {
                ((ObjectNode) schema).put("additionalProperties", false);
            }
        }
        return closed;
    }

    @Test
    void saysOfEveryOperationWhoIsRefused() {
        for (Map.Entry<String, JsonNode> path : description().get("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                JsonNode answers = operation.getValue().get("responses");
                String place = operation.getKey() + " " + path.getKey();
                assertThat(answers.path("401").path("$ref").asString())
                        .as(place)
                        .endsWith("/NotLoggedIn");
                if (Set.of("post", "put", "patch", "delete").contains(operation.getKey())) {
                    assertThat(answers.path("403").path("$ref").asString())
                            .as(place)
                            .endsWith("/Forbidden");
                }
                if (path.getKey().contains("{id}") && operation.getKey().equals("get")) {
                    assertThat(answers.propertyNames()).as(place).containsAnyOf("404", "422");
                }
                if (operation.getValue().has("requestBody")) {
                    assertThat(answers.propertyNames()).as(place).contains("400", "413");
                }
            }
        }
    }

    @Test
    void takesUploadsBothAsAFormAndAsTheyAre() {
        JsonNode upload = description().get("paths").get("/api/v1/assets").get("post");
        assertThat(upload.get("requestBody").get("content").propertyNames())
                .contains("multipart/form-data", "application/octet-stream");
    }

    @Test
    void namesSchemasThatExist() {
        String description = new String(client.get("/api/docs/openapi").body());
        JsonNode components = json(client.get("/api/docs/openapi")).get("components");
        java.util.regex.Pattern.compile("#/components/(\\w+)/(\\w+)")
                .matcher(description)
                .results()
                .forEach(reference -> assertThat(
                                components.get(reference.group(1)).has(reference.group(2)))
                        .as(reference.group())
                        .isTrue());
    }

    @Test
    void isShownByAPageOfTheStudio() {
        var docs = client.get("/api/docs");
        assertThat(docs.statusCode()).isEqualTo(302);
        String page = docs.headers().firstValue("Location").orElseThrow();
        assertThat(client.get(page).body()).asString().contains("swagger-ui-bundle.js");
    }
}
