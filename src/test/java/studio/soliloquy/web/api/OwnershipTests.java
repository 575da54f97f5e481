package studio.soliloquy.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.soliloquy.web.StudioClient.json;

import jakarta.persistence.EntityManagerFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hibernate.annotations.Filter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import studio.soliloquy.StudioTest;
import studio.soliloquy.account.Account;
import studio.soliloquy.account.Accounts;
import studio.soliloquy.account.Role;
import studio.soliloquy.account.Secrets;
import studio.soliloquy.asset.AssetId;
import studio.soliloquy.asset.SampleUploads;
import studio.soliloquy.asset.UploadId;
import studio.soliloquy.home.StudioHome;
import studio.soliloquy.project.PresetId;
import studio.soliloquy.project.ProjectId;
import studio.soliloquy.project.Projects;
import studio.soliloquy.render.BakeOffId;
import studio.soliloquy.render.RenderDoubles;
import studio.soliloquy.render.RenderId;
import studio.soliloquy.template.TemplateBuildId;
import studio.soliloquy.template.TestingClip;
import studio.soliloquy.video.FrameRate;
import studio.soliloquy.web.Endpoints;
import studio.soliloquy.web.Endpoints.Endpoint;
import studio.soliloquy.web.StudioClient;
import tools.jackson.databind.JsonNode;

/** Anna has something of everything, Ben knows the id of each, and sees and changes none of it. */
@StudioTest
@Import({RenderDoubles.class, StudioClient.class})
class OwnershipTests {
    private static final String PASSWORD = "correct horse battery";

    /** What stands in addresses and is nobody's own, or is looked up in what is one's own. */
    private static final Set<String> NOBODYS = Set.of("index", "name", "account", "token", "format", "webhook");

    /** Rows that are reached through others which have an owner. */
    private static final Set<String> PARTS = Set.of("QueueRow", "RenderSegment", "RenderRecipe", "BakeOffRow");

    @Autowired
    private StudioClient client;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Secrets secrets;

    @Autowired
    private Projects projects;

    @Autowired
    private StudioHome home;

    @Autowired
    private EntityManagerFactory entities;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @TempDir
    private Path folder;

    private Account anna;
    private Account ben;
    private String annas;
    private String bens;

    @BeforeEach
    void accounts() {
        if (!accounts.haveAdmin()) {
            accounts.add("admin", PASSWORD, Role.ADMIN);
        }
        anna = accounts.add("anna" + UUID.randomUUID(), PASSWORD, Role.EDITOR);
        ben = accounts.add("ben" + UUID.randomUUID(), PASSWORD, Role.EDITOR);
        annas = secrets.token(anna, "test", 1).value();
        bens = secrets.token(ben, "test", 1).value();
    }

    @AfterEach
    void clean() {
        projects.all().forEach(project -> projects.delete(project.id()));
        Stream.of(anna, ben).forEach(accounts::remove);
    }

    @Test
    void everyTableKnowsWhoseItsRowsAre() {
        assertThat(entities.getMetamodel().getEntities())
                .allSatisfy(entity -> assertThat(entity.getJavaType().isAnnotationPresent(Filter.class)
                                || PARTS.contains(entity.getName()))
                        .as("%s has a filter by its owner", entity.getName())
                        .isTrue());
    }

    @Test
    void nobodyReachesWhatIsSomebodyElses() throws Exception {
        Things things = annasThings();
        int walked = 0;
        for (Endpoint endpoint : Endpoints.of(mappings)) {
            List<MethodParameter> variables = Arrays.stream(endpoint.handler().getMethodParameters())
                    .filter(parameter -> parameter.hasParameterAnnotation(PathVariable.class))
                    .toList();
            for (MethodParameter variable : variables) {
                String id = things.id(variable.getParameterType());
                if (id == null) {
                    assertThat(isNobodys(endpoint, variable))
                            .as("%s names a %s, of which nothing is known", endpoint, variable.getParameterType())
                            .isTrue();
                } else {
                    assertMissing(endpoint, id);
                    walked++;
                }
            }
        }
        assertThat(walked).isGreaterThan(35);
        things.assertUntouched();
    }

    private boolean isNobodys(Endpoint endpoint, MethodParameter variable) {
        variable.initParameterNameDiscovery(new org.springframework.core.DefaultParameterNameDiscoverer());
        // Texts on their way to speech are in no table; see the tests of speech.
        return NOBODYS.contains(variable.getParameterName())
                || endpoint.pattern().startsWith("/api/v1/models/")
                || endpoint.pattern().startsWith("/api/v1/speech/");
    }

    private void assertMissing(Endpoint endpoint, String id) {
        HttpResponse<byte[]> answer = as(bens, endpoint.method(), endpoint.at(id) + "?name=x", body(endpoint));
        if (endpoint.toString().equals("PATCH /api/v1/uploads/{id}")) {
            answer = client.send(client.at(endpoint.at(id))
                    .header("Authorization", "Bearer " + bens)
                    .header("Tus-Resumable", "1.0.0")
                    .header("Upload-Offset", "0")
                    .header("Content-Type", "application/offset+octet-stream")
                    .method("PATCH", BodyPublishers.ofString("rest")));
        }
        String told = text(answer);
        int status = answer.statusCode();
        boolean forAdmins = status == 403 && told.contains("ROLE_INSUFFICIENT");
        assertThat(status == 404 || forAdmins)
                .as(() -> endpoint + " answered " + status + " " + told)
                .isTrue();
    }

    /** Such as would be taken from the owner. */
    private static String body(Endpoint endpoint) {
        if (Arrays.stream(endpoint.handler().getMethodParameters())
                .noneMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class))) {
            return null;
        }
        return Map.of(
                        "POST /api/v1/renders/{id}/move", "{\"before\": null}",
                        "PATCH /api/v1/renders/{id}", "{\"priority\": \"LOW\"}",
                        "PATCH /api/v1/projects/{id}", "{\"name\": \"Ben's\"}",
                        "POST /api/v1/projects/{id}/render-batches", "{\"changes\": [{}]}")
                .getOrDefault(endpoint.toString(), "{}");
    }

    @Test
    void idsInBodiesAreNoWayAround() throws Exception {
        Things things = annasThings();
        String own = json(as(bens, "POST", "/api/v1/projects", "{\"name\": \"Ben's\"}"))
                .get("id")
                .asString();
        assertRefused(as(bens, "PATCH", "/api/v1/projects/" + own, "{\"subject\": \"" + things.portrait + "\"}"), 404);
        assertRefused(as(bens, "PATCH", "/api/v1/projects/" + own, "{\"audio\": \"" + things.audio + "\"}"), 404);
        assertRefused(as(bens, "POST", "/api/v1/template-builds", "{\"clip\": \"" + things.clip + "\"}"), 404);
        assertThat(text(as(bens, "GET", "/api/v1/assets?id=" + things.portrait, null)))
                .isEqualTo("[]");

        String picture = json(upload(bens, SampleUploads.picture("png", 80, 80), "own.png"))
                .get("id")
                .asString();
        String voice =
                json(upload(bens, SampleUploads.wav(0.5), "own.wav")).get("id").asString();
        as(
                bens,
                "PATCH",
                "/api/v1/projects/" + own,
                "{\"subject\": \"" + picture + "\", \"audio\": \"" + voice + "\"}");
        assertRefused(
                as(
                        bens,
                        "POST",
                        "/api/v1/projects/" + own + "/renders",
                        "{\"change\": {\"audio\": \"" + things.audio + "\"}}"),
                404);
        String render = json(as(bens, "POST", "/api/v1/projects/" + own + "/renders", "{}"))
                .get("id")
                .asString();
        assertRefused(
                as(bens, "POST", "/api/v1/renders/" + render + "/move", "{\"before\": \"" + things.render + "\"}"),
                404);
        String receipt = text(as(annas, "GET", "/api/v1/renders/" + things.render + "/receipt", null));
        assertRefused(as(bens, "POST", "/api/v1/renders/from-receipt", receipt), 422);
        things.assertUntouched();
    }

    @Test
    void listsHoldWhatIsOnesOwn() throws Exception {
        Things things = annasThings();
        for (String list : List.of(
                "/api/v1/projects", "/api/v1/renders", "/api/v1/queue", "/api/v1/template-builds", "/", "/queue")) {
            assertThat(text(as(bens, "GET", list, null)))
                    .as(list)
                    .doesNotContain(things.project, things.render, things.portrait, things.build, "Anna's");
        }
        assertThat(text(as(annas, "GET", "/api/v1/projects", null))).contains(things.project);
    }

    @Test
    void theSocketShowsWhatIsOnesOwn() throws Exception {
        Things things = annasThings();
        assertThat(watched(bens, things.render)).contains("\"error\"", "RENDER_NOT_FOUND");
        assertThat(watched(annas, things.render)).contains("\"snapshot\"", things.render);
    }

    @Test
    void theSameBytesAreKeptOnceAndBelongToBoth() throws Exception {
        byte[] picture = SampleUploads.picture("png", 90, 70);
        JsonNode first = json(upload(annas, picture, "anna.png"));
        long folders = folders();
        JsonNode second = json(upload(bens, picture, "ben.png"));
        assertThat(second.get("id")).isNotEqualTo(first.get("id"));
        assertThat(second.get("label").asString()).isEqualTo("ben.png");
        assertThat(folders()).isEqualTo(folders);

        assertThat(as(annas, "DELETE", "/api/v1/assets/" + first.get("id").asString(), null)
                        .statusCode())
                .isEqualTo(204);
        assertThat(as(bens, "GET", "/api/v1/assets/" + second.get("id").asString() + "/content", null)
                        .statusCode())
                .isEqualTo(200);
        assertThat(as(bens, "DELETE", "/api/v1/assets/" + second.get("id").asString(), null)
                        .statusCode())
                .isEqualTo(204);
        assertThat(folders()).isEqualTo(folders - 1);
    }

    @Test
    void aViewerChangesNothingAndAnAdministratorSeesEverything() throws Exception {
        Things things = annasThings();
        accounts.changeRole(ben, Role.VIEWER);
        assertRefused(as(bens, "POST", "/api/v1/projects", "{\"name\": \"No\"}"), 403);
        assertRefused(upload(bens, SampleUploads.picture("png", 80, 80), "no.png"), 403);
        assertRefused(as(bens, "GET", "/api/v1/system", null), 403);
        assertThat(as(bens, "GET", "/api/v1/projects", null).statusCode()).isEqualTo(200);

        accounts.changeRole(ben, Role.ADMIN);
        assertThat(text(as(bens, "GET", "/api/v1/projects", null))).contains(things.project);
        assertThat(as(bens, "GET", "/api/v1/renders/" + things.render, null).statusCode())
                .isEqualTo(200);
    }

    private Things annasThings() throws Exception {
        Things things = new Things();
        things.portrait = json(upload(annas, SampleUploads.picture("png", 100, 80), "Anna's.png"))
                .get("id")
                .asString();
        things.audio = json(upload(annas, SampleUploads.wav(0.4), "Anna's.wav"))
                .get("id")
                .asString();
        byte[] clip = Files.readAllBytes(TestingClip.of(folder.resolve("anna.mp4"), FrameRate.of(25), 3));
        things.clip = json(upload(annas, clip, "/api/v1/assets?as=CLIP", "Anna's.mp4"))
                .get("id")
                .asString();
        things.build = json(as(annas, "POST", "/api/v1/template-builds", "{\"clip\": \"" + things.clip + "\"}"))
                .get("id")
                .asString();
        things.project = json(as(annas, "POST", "/api/v1/projects", "{\"name\": \"Anna's\"}"))
                .get("id")
                .asString();
        as(
                annas,
                "PATCH",
                "/api/v1/projects/" + things.project,
                "{\"subject\": \"" + things.portrait + "\", \"audio\": \"" + things.audio + "\"}");
        things.render = json(as(annas, "POST", "/api/v1/projects/" + things.project + "/renders", "{}"))
                .get("id")
                .asString();
        things.awaitEnd();
        String model = json(as(annas, "GET", "/api/v1/renders/" + things.render, null))
                .get("modelId")
                .asString();
        things.preset = json(as(
                        annas,
                        "POST",
                        "/api/v1/models/" + model + "/presets",
                        "{\"name\": \"Anna's\", \"parameters\": {}}"))
                .get("id")
                .asString();
        things.bakeOff = json(as(
                        annas,
                        "POST",
                        "/api/v1/projects/" + things.project + "/bake-offs",
                        "{\"startSeconds\": 0, \"endSeconds\": 0.3, \"contenders\": [{\"modelId\": \"" + model
                                + "\", \"parameters\": {}}]}"))
                .get("id")
                .asString();
        things.upload = begunUpload();
        return things;
    }

    /** In parts, of which none has arrived. */
    private String begunUpload() {
        HttpResponse<byte[]> begun = client.send(client.at("/api/v1/uploads")
                .header("Authorization", "Bearer " + annas)
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", "1000")
                .POST(BodyPublishers.noBody()));
        String address = begun.headers().firstValue("Location").orElseThrow();
        return address.substring(address.lastIndexOf('/') + 1);
    }

    /** Anna's ids. */
    private final class Things {
        private String portrait;
        private String audio;
        private String clip;
        private String build;
        private String project;
        private String render;
        private String bakeOff;
        private String preset;
        private String upload;

        /** Null where it is of a kind of which nobody has said whose it is. */
        String id(Class<?> type) {
            Map<Class<?>, String> ids = Map.of(
                    AssetId.class, portrait,
                    ProjectId.class, project,
                    RenderId.class, render,
                    TemplateBuildId.class, build,
                    BakeOffId.class, bakeOff,
                    PresetId.class, preset,
                    UploadId.class, upload);
            return ids.get(type);
        }

        void awaitEnd() throws InterruptedException {
            for (int look = 0; look < 600; look++) {
                String state = json(as(annas, "GET", "/api/v1/renders/" + render, null))
                        .get("state")
                        .asString();
                if (state.equals("DONE")) {
                    return;
                }
                assertThat(state).isNotIn("FAILED", "CANCELLED");
                TimeUnit.MILLISECONDS.sleep(100);
            }
            throw new AssertionError("The render did not end");
        }

        void assertUntouched() {
            assertThat(json(as(annas, "GET", "/api/v1/renders/" + render, null))
                            .get("state")
                            .asString())
                    .isEqualTo("DONE");
            assertThat(json(as(annas, "GET", "/api/v1/projects/" + project, null))
                            .get("name")
                            .asString())
                    .isEqualTo("Anna's");
            for (String path :
                    List.of("assets/" + portrait, "assets/" + audio, "assets/" + clip, "template-builds/" + build)) {
                assertThat(as(annas, "GET", "/api/v1/" + path, null).statusCode())
                        .as(path)
                        .isEqualTo(200);
            }
        }
    }

    private HttpResponse<byte[]> as(String token, String method, String path, String json) {
        HttpRequest.Builder request = client.at(path).header("Authorization", "Bearer " + token);
        return client.send(
                json == null
                        ? request.method(method, BodyPublishers.noBody())
                        : request.header("Content-Type", "application/json")
                                .method(method, BodyPublishers.ofString(json)));
    }

    private HttpResponse<byte[]> upload(String token, byte[] content, String name) {
        return upload(token, content, "/api/v1/assets", name);
    }

    private HttpResponse<byte[]> upload(String token, byte[] content, String path, String name) {
        return client.send(client.at(path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/octet-stream")
                .header("X-File-Name", name.replace("'", "%27"))
                .POST(BodyPublishers.ofByteArray(content)));
    }

    /** The first thing that the socket answers. */
    private String watched(String token, String render) throws Exception {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        WebSocket socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Authorization", "Bearer " + token)
                .header("Origin", "http://127.0.0.1:" + client.port())
                .buildAsync(URI.create("ws://127.0.0.1:" + client.port() + "/ws/preview"), new WebSocket.Listener() {
                    private final StringBuilder whole = new StringBuilder();

                    @Override
                    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
                        whole.append(data);
                        if (last) {
                            heard.add(whole.toString());
                            whole.setLength(0);
                        }
                        from.request(1);
                        return null;
                    }
                })
                .get(20, TimeUnit.SECONDS);
        socket.sendText("{\"type\": \"watch\", \"render\": \"" + render + "\"}", true)
                .get(20, TimeUnit.SECONDS);
        String first = heard.poll(20, TimeUnit.SECONDS);
        socket.abort();
        return first;
    }

    private long folders() throws java.io.IOException {
        try (Stream<Path> all = Files.walk(home.uploads(), 2)) {
            return all.filter(path -> home.uploads().relativize(path).getNameCount() == 2)
                    .count();
        }
    }

    private static void assertRefused(HttpResponse<byte[]> answer, int status) {
        assertThat(answer.statusCode()).as(() -> text(answer)).isEqualTo(status);
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
