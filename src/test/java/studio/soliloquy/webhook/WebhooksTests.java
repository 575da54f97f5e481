package studio.soliloquy.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import studio.soliloquy.account.MigratedDatabase;
import studio.soliloquy.asset.AssetId;
import studio.soliloquy.asset.AssetKind;
import studio.soliloquy.audio.SoundEdit;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.project.ProjectDeleted;
import studio.soliloquy.project.ProjectId;
import studio.soliloquy.render.Priority;
import studio.soliloquy.render.Render;
import studio.soliloquy.render.RenderChanged;
import studio.soliloquy.render.RenderId;
import studio.soliloquy.render.RenderState;
import studio.soliloquy.video.OutputFormat;
import studio.soliloquy.video.OutputSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WebhooksTests {
    private static final String SECRET = "a secret of the target";
    private static final JdbcClient SQL = MigratedDatabase.open();

    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private final Deliveries deliveries = new Deliveries(SQL);
    private HttpServer target;
    private volatile int answer = 204;
    private WebhookClient client;
    private Webhooks webhooks;
    private StoredProjectWebhooks ofProjects;

    private record Heard(String timestamp, String signature, String body) {}

    @BeforeEach
    void listen() throws IOException {
        SQL.sql("delete from webhook_delivery").update();
        SQL.sql("delete from project_webhook").update();
        target = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        target.createContext("/", this::hear);
        target.start();
    }

    private void hear(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var headers = exchange.getRequestHeaders();
        heard.add(
                new Heard(headers.getFirst("X-Soliloquy-Timestamp"), headers.getFirst("X-Soliloquy-Signature"), body));
        exchange.sendResponseHeaders(answer, -1);
        exchange.close();
    }

    @AfterEach
    void stop() throws IOException {
        if (webhooks != null) {
            webhooks.stop();
            client.close();
        }
        target.stop(0);
    }

    private void start(boolean privateAddresses, int attempts) {
        start(new WebhookSettings(
                List.of(new WebhookSettings.Target(URI.create(address()), SECRET)),
                privateAddresses,
                attempts,
                WebhookSettings.Reach.PUBLIC));
    }

    private void startForProjects(WebhookSettings.Reach reach) {
        start(new WebhookSettings(List.of(), false, 1, reach));
    }

    private void start(WebhookSettings settings) {
        client = new WebhookClient(Duration.ofMillis(500));
        ofProjects = new StoredProjectWebhooks(SQL, deliveries, settings);
        webhooks = new Webhooks(settings, ofProjects, deliveries, client, JsonMapper.shared());
    }

    private String address() {
        return "http://127.0.0.1:" + target.getAddress().getPort() + "/hook";
    }

    @Test
    void theEndOfARenderIsToldOnceAndSigned() throws InterruptedException {
        start(true, 8);
        Render done = render(RenderState.DONE);
        webhooks.on(new RenderChanged(render(RenderState.RENDERING)));
        webhooks.on(new RenderChanged(done));
        webhooks.on(new RenderChanged(done));

        Heard first = heard.poll(20, TimeUnit.SECONDS);
        JsonNode news = JsonMapper.shared().readTree(first.body());
        assertThat(news.get("event").asString()).isEqualTo("render.ended");
        assertThat(news.get("render").asString()).isEqualTo(done.id().toString());
        assertThat(news.get("state").asString()).isEqualTo("DONE");
        assertThat(news.get("links").get("video").asString()).isEqualTo("/api/v1/renders/" + done.id() + "/video");
        assertThat(first.signature()).isEqualTo(Signature.of(SECRET, Long.parseLong(first.timestamp()), first.body()));
        awaitRow("due_at > '9000-01-01'");
        assertThat(heard).isEmpty();
    }

    @Test
    void whoDoesNotListenIsToldLaterAndAtLastNoMore() throws InterruptedException {
        answer = 503;
        start(true, 2);
        webhooks.on(new RenderChanged(render(RenderState.FAILED)));
        assertThat(heard.poll(20, TimeUnit.SECONDS)).isNotNull();
        awaitRow("attempts = 1 and due_at < '9000-01-01'");

        SQL.sql("update webhook_delivery set due_at = created_at").update();
        webhooks.on(new RenderChanged(render(RenderState.CANCELLED)));
        awaitRow("attempts = 2 and due_at > '9000-01-01'");
    }

    @Test
    void nobodyOnThisMachineIsToldUnlessTheSettingsSaySo() throws InterruptedException {
        start(false, 1);
        webhooks.on(new RenderChanged(render(RenderState.DONE)));
        awaitRow("attempts = 1 and due_at > '9000-01-01'");
        assertThat(heard).isEmpty();
    }

    @Test
    void aProjectsWebhookHearsOfThatProjectsRendersAlone() throws InterruptedException {
        startForProjects(WebhookSettings.Reach.ANYWHERE);
        Render done = render(RenderState.DONE);
        NewWebhook added = ofProjects.add(done.project(), address());
        NewWebhook second = ofProjects.add(done.project(), address());
        webhooks.on(new RenderChanged(render(RenderState.DONE)));
        webhooks.on(new RenderChanged(done));

        Heard first = heard.poll(20, TimeUnit.SECONDS);
        assertThat(first.body()).contains(done.id().toString());
        assertThat(List.of(added, second))
                .anyMatch(webhook -> first.signature()
                        .equals(Signature.of(webhook.secret(), Long.parseLong(first.timestamp()), first.body())));
        assertThat(heard.poll(20, TimeUnit.SECONDS).body()).isEqualTo(first.body());
        awaitRow("due_at > '9000-01-01' and answer = '204'");
        assertThat(ofProjects.deliveries(done.project(), added.webhook().id()))
                .singleElement()
                .satisfies(delivery -> {
                    assertThat(delivery.render()).isEqualTo(done.id());
                    assertThat(delivery.renderState()).isEqualTo(RenderState.DONE);
                    assertThat(delivery.attempts()).isEqualTo(1);
                });
        assertThat(heard).isEmpty();
    }

    @Test
    void aProjectReachesNoPrivateAddress() throws InterruptedException {
        startForProjects(WebhookSettings.Reach.PUBLIC);
        Render done = render(RenderState.DONE);
        NewWebhook added = ofProjects.add(done.project(), address().replace("http:", "https:"));
        webhooks.on(new RenderChanged(done));
        awaitRow("due_at > '9000-01-01' and answer = 'PRIVATE_ADDRESS'");
        assertThat(ofProjects
                        .deliveries(done.project(), added.webhook().id())
                        .get(0)
                        .state())
                .isEqualTo(WebhookDelivery.State.GIVEN_UP);
        assertThat(heard).isEmpty();
    }

    @Test
    void nobodyIsWaitedForForEver() throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        target.removeContext("/");
        target.createContext("/", exchange -> awaitQuietly(end));
        try {
            startForProjects(WebhookSettings.Reach.ANYWHERE);
            Render done = render(RenderState.DONE);
            ofProjects.add(done.project(), address());
            webhooks.on(new RenderChanged(done));
            awaitRow("due_at > '9000-01-01' and answer = 'TOO_SLOW'");
        } finally {
            end.countDown();
        }
    }

    private static void awaitQuietly(CountDownLatch end) {
        try {
            end.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void addressesThatNobodyMayTellAreRefused() {
        startForProjects(WebhookSettings.Reach.PUBLIC);
        ProjectId project = new ProjectId(UUID.randomUUID());
        for (String url : new String[] {
            null,
            "",
            "nowhere",
            "http://example.org/",
            "ftp://example.org/",
            "https:///path",
            "https://a:b@example.org/",
            "https://example.org/a b",
            "https://example.org/" + "a".repeat(1000)
        }) {
            assertRefused(() -> ofProjects.add(project, url), WebhookError.WEBHOOK_INVALID);
        }
        for (int number = 0; number < 5; number++) {
            ofProjects.add(project, "https://example.org/" + number);
        }
        assertRefused(() -> ofProjects.add(project, "https://example.org/"), WebhookError.WEBHOOK_INVALID);
        assertThat(ofProjects.of(project)).hasSize(5);
    }

    @Test
    void whereProjectsMayHaveNoneNoneIsTold() {
        startForProjects(WebhookSettings.Reach.NOWHERE);
        assertRefused(
                () -> ofProjects.add(new ProjectId(UUID.randomUUID()), "https://example.org/"),
                WebhookError.WEBHOOK_INVALID);
    }

    @Test
    void aWebhookGoesWithItsProjectAndBelongsToNoOther() {
        startForProjects(WebhookSettings.Reach.PUBLIC);
        ProjectId project = new ProjectId(UUID.randomUUID());
        WebhookId id = ofProjects.add(project, "https://example.org/").webhook().id();
        ProjectId other = new ProjectId(UUID.randomUUID());
        assertRefused(() -> ofProjects.remove(other, id), WebhookError.WEBHOOK_NOT_FOUND);
        assertRefused(() -> ofProjects.deliveries(other, id), WebhookError.WEBHOOK_NOT_FOUND);

        ofProjects.on(new ProjectDeleted(project));
        assertThat(ofProjects.of(project)).isEmpty();
    }

    private static void assertRefused(ThrowingCallable call, WebhookError code) {
        assertThatExceptionOfType(StudioException.class)
                .isThrownBy(call)
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @Test
    void thePausesGrowToSixHours() {
        assertThat(Webhooks.pause(1)).isEqualTo(Duration.ofSeconds(5));
        assertThat(Webhooks.pause(2)).isEqualTo(Duration.ofSeconds(20));
        assertThat(Webhooks.pause(20)).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void aSignatureIsTheOneThatOthersCompute() {
        // printf '1700000000.{}' | openssl dgst -sha256 -hmac key
        assertThat(Signature.of("key", 1_700_000_000, "{}"))
                .isEqualTo("sha256=9d713ed406bb7076d4123f0dc2c39d2df5c654ed4b0cd56b52c8b4c940bd63ae");
    }

    private static void awaitRow(String condition) throws InterruptedException {
        for (int look = 0; look < 400; look++) {
            Integer rows = SQL.sql("select count(*) from webhook_delivery where " + condition)
                    .query(Integer.class)
                    .single();
            if (rows > 0) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new AssertionError("No delivery where " + condition);
    }

    private static Render render(RenderState state) {
        return new Render(
                new RenderId(UUID.randomUUID()),
                new ProjectId(UUID.randomUUID()),
                state,
                Optional.empty(),
                Priority.NORMAL,
                new AssetId("AAAAAAAAAAAAAAAAAAAAAA"),
                AssetKind.PORTRAIT,
                0,
                new AssetId("BBBBBBBBBBBBBBBBBBBBBA"),
                SoundEdit.NONE,
                Optional.empty(),
                "mesh-warp",
                25,
                Map.of(),
                OutputFormat.MP4,
                OutputSettings.DEFAULT,
                "cpu",
                64,
                64,
                25,
                25,
                0,
                Optional.empty(),
                Optional.empty(),
                100,
                Optional.empty(),
                Optional.empty(),
                Instant.parse("2026-01-02T03:04:05Z"),
                Optional.empty(),
                state.isFinal() ? Optional.of(Instant.parse("2026-01-02T03:05:05Z")) : Optional.empty(),
                false);
    }
}
