package studio.soliloquy.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.soliloquy.web.ProblemAssert.assertProblem;
import static studio.soliloquy.web.StudioClient.json;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import studio.soliloquy.web.StudioClient;
import studio.soliloquy.web.WebTest;
import tools.jackson.databind.JsonNode;

@WebTest
class WebhookApiTests {
    private static final String ORDER = "{\"url\": \"https://example.org/soliloquy\"}";

    @Autowired
    private StudioClient client;

    private String project;
    private String webhooks;

    @BeforeEach
    void project() {
        project = json(client.postJson("/api/v1/projects", "{\"name\": \"Told\"}"))
                .get("id")
                .asString();
        webhooks = "/api/v1/projects/" + project + "/webhooks";
    }

    @Test
    void aWebhookTellsItsSecretOnce() {
        HttpResponse<byte[]> added = client.postJson(webhooks, ORDER);
        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(json(added).get("secret").asString()).hasSize(43);

        JsonNode list = json(client.get(webhooks));
        assertThat(list).hasSize(1);
        assertThat(list.get(0).get("url").asString()).isEqualTo("https://example.org/soliloquy");
        assertThat(list.get(0).has("secret")).isFalse();
    }

    @Test
    void whatWasToldIsListedAndAWebhookCanGo() {
        String one = webhooks + "/"
                + json(client.postJson(webhooks, ORDER)).get("id").asString();
        JsonNode told = json(client.get(one + "/deliveries")).get(0);
        assertThat(told.get("state").asString()).isEqualTo("WAITING");
        assertThat(told.get("answer").asString()).isEqualTo("503");

        assertThat(client.delete(one).statusCode()).isEqualTo(204);
        assertProblem(client.delete(one), 404, "WEBHOOK_NOT_FOUND");
        assertProblem(client.get(one + "/deliveries"), 404, "WEBHOOK_NOT_FOUND");
    }

    @Test
    void anotherProjectsWebhookIsNotThere() {
        String id = json(client.postJson(webhooks, ORDER)).get("id").asString();
        String other = json(client.postJson("/api/v1/projects", "{\"name\": \"Other\"}"))
                .get("id")
                .asString();
        String elsewhere = "/api/v1/projects/" + other + "/webhooks";
        assertProblem(client.delete(elsewhere + "/" + id), 404, "WEBHOOK_NOT_FOUND");
        assertThat(json(client.get(elsewhere))).isEmpty();
        assertProblem(client.get(elsewhere + "/x/deliveries"), 404, "WEBHOOK_NOT_FOUND");
    }

    @Test
    void nonsenseIsRefused() {
        assertProblem(client.postJson(webhooks, "{\"url\": \"ftp://example.org\"}"), 422, "WEBHOOK_INVALID");
        assertProblem(client.postJson(webhooks, "{}"), 400, "BODY_UNREADABLE");
        assertProblem(
                client.get("/api/v1/projects/00000000-0000-4000-8000-000000000000/webhooks"), 404, "PROJECT_NOT_FOUND");
    }

    @Test
    void thePageAddsShowsAndRemovesThem() {
        String page = "/projects/" + project + "/webhooks";
        HttpResponse<byte[]> refused = form(page, "url=" + encoded("nowhere"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(text(refused)).contains("role=\"alert\"", "value=\"nowhere\"");

        String made = text(form(page, "url=" + encoded("https://example.org/<b>")));
        assertThat(made).contains("class=\"token\"", "https://example.org/&lt;b&gt;", "503");
        String shown = text(client.get(page));
        assertThat(shown).contains("https://example.org/&lt;b&gt;").doesNotContain("class=\"token\"");

        String id = json(client.get(webhooks)).get(0).get("id").asString();
        assertThat(form(page + "/" + id + "/remove", "").statusCode()).isEqualTo(302);
        assertThat(json(client.get(webhooks))).isEmpty();
    }

    private HttpResponse<byte[]> form(String path, String fields) {
        return client.send(client.changing(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(fields)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
