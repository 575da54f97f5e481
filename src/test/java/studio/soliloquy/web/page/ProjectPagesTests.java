package studio.soliloquy.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import studio.soliloquy.asset.AssetId;
import studio.soliloquy.project.Project;
import studio.soliloquy.project.ProjectId;
import studio.soliloquy.render.Render;
import studio.soliloquy.web.InMemoryProjects;
import studio.soliloquy.web.InMemoryRenderQueue;
import studio.soliloquy.web.StudioClient;
import studio.soliloquy.web.WebTest;

@WebTest
class ProjectPagesTests {
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static final Pattern STYLE_NONCE = Pattern.compile("style-src 'self' 'nonce-([\\w-]{24})'");

    @Autowired
    private StudioClient client;

    @Autowired
    private InMemoryProjects projects;

    @Autowired
    private InMemoryRenderQueue renders;

    @Test
    void aFormOfThePageCreatesAProjectAndLeadsToItsStudio() {
        HttpResponse<byte[]> answer = submit("/projects", "  Grüße & Küsse  ");

        assertThat(answer.statusCode()).isEqualTo(302);
        String studio = path(answer);
        assertThat(studio).startsWith("/projects/");
        assertThat(page(studio)).contains("Grüße &amp; Küsse · Soliloquy", "value=\"Grüße &amp; Küsse\"");
        assertThat(page("/")).contains("Grüße &amp; Küsse", "Needs a subject", "href=\"" + studio + "\"");
    }

    @Test
    void aNameIsShownAsTextWhateverItHolds() {
        Project project = projects.create("<script>alert(1)</script>");

        assertThat(page("/")).doesNotContain("<script>alert");
        assertThat(page("/projects/" + project.id())).doesNotContain("<script>alert");
    }

    @Test
    void aProjectsPagePermitsTheStylesOfItsWaveformAndNoOthers() {
        HttpResponse<byte[]> first =
                client.get("/projects/" + projects.create("Drawn").id());
        HttpResponse<byte[]> second = client.get(first.uri().getPath());

        assertThat(nonce(first)).isNotEqualTo(nonce(second));
        assertThat(new String(first.body(), StandardCharsets.UTF_8)).contains("data-nonce=\"" + nonce(first) + "\"");
    }

    private static String nonce(HttpResponse<byte[]> page) {
        String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
        Matcher nonce = STYLE_NONCE.matcher(policy);
        assertThat(nonce.find()).as(policy).isTrue();
        return nonce.group(1);
    }

    @Test
    void aRefusedFormIsExplainedAboveTheProjects() {
        Project project = projects.create("Stays as it is");

        assertRefused(submit("/projects", " "));
        assertRefused(submit("/projects/" + project.id() + "/rename", "x".repeat(121)));
        assertThat(projects.get(project.id()).name()).isEqualTo("Stays as it is");
    }

    @Test
    void aFormRenamesAProject() {
        Project project = projects.create("Before");

        HttpResponse<byte[]> answer = submit("/projects/" + project.id() + "/rename", "After");

        assertThat(path(answer)).isEqualTo("/");
        assertThat(projects.get(project.id()).name()).isEqualTo("After");
    }

    @Test
    void aFormDeletesAProject() {
        Project project = projects.create("Goes away");

        HttpResponse<byte[]> answer = submit("/projects/" + project.id() + "/delete", "");

        assertThat(path(answer)).isEqualTo("/");
        assertThat(projects.all()).extracting(Project::id).doesNotContain(project.id());
        assertThat(html("/projects/" + project.id()).statusCode()).isEqualTo(404);
    }

    @Test
    void aFormTakesADeletionBack() {
        Project project = projects.create("Comes <back>");
        submit("/projects/" + project.id() + "/delete", "");
        assertThat(page("/")).contains("action=\"/projects/" + project.id() + "/restore\"", "Comes &lt;back&gt;");

        assertThat(path(submit("/projects/" + project.id() + "/restore", ""))).isEqualTo("/");

        assertThat(projects.get(project.id())).isEqualTo(project);
        assertThat(page("/")).doesNotContain("/projects/" + project.id() + "/restore");
    }

    @Test
    void aFormDuplicatesAProject() {
        Project project = projects.create("Twice");

        assertThat(path(submit("/projects/" + project.id() + "/duplicate", ""))).isEqualTo("/");

        assertThat(projects.all()).extracting(Project::name).contains("Twice", "Twice (copy)");
    }

    @Test
    void aFormFindsAndSortsProjects() {
        projects.create("Needle b");
        projects.create("needle A");
        projects.create("Hay");

        String found = page("/?q=NEEDLE&sort=name");

        assertThat(found).doesNotContain("Open Hay").containsSubsequence("Open needle A", "Open Needle b");
        assertThat(page("/?q=nowhere&sort=nonsense"))
                .contains("No project is called like that.")
                .doesNotContain("class=\"card\"");
    }

    @Test
    void aFormWithoutItsTokenChangesNothing() {
        Project project = projects.create("Guarded");

        HttpResponse<byte[]> answer = client.send(client.at("/projects/" + project.id() + "/delete")
                .header("Accept", "text/html")
                .POST(BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(text(answer)).contains("This page has grown old");
        assertThat(projects.get(project.id()).name()).isEqualTo("Guarded");
    }

    @Test
    void aCardShowsWhereTheProjectStands() {
        ProjectId id = projects.create("Card").id();
        AssetId portrait = new AssetId(client.uploaded("PICT card"));
        projects.chooseSubject(id, portrait, 0);
        assertThat(card(id)).contains("Needs a voice", "/api/v1/assets/" + portrait + "/thumbnail");

        projects.chooseAudio(id, new AssetId(client.uploaded("RIFF card")));
        assertThat(card(id)).contains("Ready to render");

        Render render = renders.submit(id);
        assertThat(card(id)).contains("Waiting its turn", "data-render=\"" + render.id() + "\"");

        renders.finish(render.id(), new byte[] {1});
        assertThat(card(id)).contains("poster=\"/api/v1/renders/" + render.id() + "/poster\"");
        assertThat(card(id)).contains("Finished", "src=\"/api/v1/renders/" + render.id() + "/video\"");
    }

    @Test
    void theStudioIsUsefulBeforeItsScriptsRun() {
        ProjectId id = projects.create("Scriptless").id();
        AssetId portrait = new AssetId(client.uploaded("PICT studio"));
        AssetId voice = new AssetId(client.uploaded("RIFF studio"));
        projects.chooseSubject(id, portrait, 0);
        projects.chooseAudio(id, voice);
        Render render = renders.submit(id);
        renders.finish(render.id(), new byte[] {1});

        assertThat(page("/projects/" + id))
                .contains(
                        "src=\"/api/v1/assets/" + portrait + "/content\"",
                        "src=\"/api/v1/assets/" + voice + "/content\"",
                        "href=\"/api/v1/renders/" + render.id() + "/video?download\"");
    }

    @Test
    void anAddressThatLeadsNowhereIsExplainedOnAPage() {
        for (String path :
                new String[] {"/projects/nothing", "/projects/00000000-0000-0000-0000-000000000000", "/no"}) {
            HttpResponse<byte[]> answer = html(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(text(answer)).contains("There is nothing at this address", "To the projects");
        }
    }

    @Test
    void noPageCarriesScriptsOrStylesOfItsOwn() {
        ProjectId id = projects.create("Strict").id();

        for (String path : new String[] {"/", "/queue", "/projects/" + id, "/projects/nothing"}) {
            assertThat(text(html(path)))
                    .as(path)
                    .doesNotContain("<style", " style=", " onclick=", "<script>", "??")
                    .contains("<script type=\"module\" src=\"/assets/studio.js\"></script>");
        }
    }

    private void assertRefused(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(text(answer))
                .contains("Expected 1 to 120 visible characters.", "Do it differently.", "role=\"alert\"");
    }

    /** Sends a form as a browser does: with the cookie, and with the token that stands in the page's own form. */
    private HttpResponse<byte[]> submit(String path, String name) {
        String cookie = "XSRF-TOKEN=" + client.token();
        Matcher token = FORM_TOKEN.matcher(text(client.send(client.at("/").header("Cookie", cookie))));
        assertThat(token.find()).isTrue();
        String form = "_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8) + "&name="
                + URLEncoder.encode(name, StandardCharsets.UTF_8);
        return client.send(client.at(path)
                .header("Cookie", cookie)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(form)));
    }

    private String card(ProjectId id) {
        String all = page("/");
        int start = all.indexOf("<a class=\"card-open\" href=\"/projects/" + id + "\"");
        return all.substring(start, all.indexOf("</li>", start));
    }

    private String page(String path) {
        HttpResponse<byte[]> answer = html(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return text(answer);
    }

    private HttpResponse<byte[]> html(String path) {
        return client.send(client.at(path).header("Accept", "text/html"));
    }

    private static String path(HttpResponse<byte[]> redirect) {
        String location = redirect.headers().firstValue("Location").orElseThrow();
        return location.replaceFirst("^http://[^/]+", "");
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
