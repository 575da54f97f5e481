package studio.soliloquy.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import studio.soliloquy.asset.AssetId;
import studio.soliloquy.project.ProjectId;
import studio.soliloquy.render.Render;
import studio.soliloquy.render.RenderState;
import studio.soliloquy.web.InMemoryProjects;
import studio.soliloquy.web.InMemoryRenderQueue;
import studio.soliloquy.web.StudioClient;
import studio.soliloquy.web.WebTest;

@WebTest
class QueuePageTests {
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Autowired
    private StudioClient client;

    @Autowired
    private InMemoryProjects projects;

    @Autowired
    private InMemoryRenderQueue renders;

    @Test
    void everyPageLeadsToTheQueue() {
        assertThat(page("/")).contains("href=\"/queue\"");
        assertThat(page("/queue")).contains("<h1>Queue</h1>", "aria-current=\"page\">Queue</a>");
    }

    @Test
    void showsAndCancelsRendersWithoutScripts() {
        Render render = queued("Grüße <b>");

        assertThat(page("/queue"))
                .contains("Grüße &lt;b&gt;", "Waiting its turn", "/queue/renders/" + render.id() + "/cancel");
        assertThat(submit("/queue/renders/" + render.id() + "/cancel").statusCode())
                .isEqualTo(302);
        assertThat(renders.get(render.id()).state()).isEqualTo(RenderState.CANCELLED);
    }

    @Test
    void beginsWithTheFirstOfVeryManyRenders() {
        List<Render> many = IntStream.range(0, 45)
                .mapToObj(i -> queued("Row " + i + " of many"))
                .toList();

        String page = page("/queue");
        many.forEach(render -> renders.cancel(render.id()));

        assertThat(page.split("class=\"job job-plain\"")).hasSize(1 + 40);
        assertThat(page).contains("more.");
    }

    @Test
    void holdsTheQueueAndLetsItGoOnWithoutScripts() {
        assertThat(submit("/queue/pause").statusCode()).isEqualTo(302);
        assertThat(page("/queue")).contains("The queue is paused.", "Resume the queue");
        submit("/queue/resume");
        assertThat(page("/queue")).contains("Pause the queue").doesNotContain("The queue is paused.");
    }

    private Render queued(String name) {
        ProjectId id = projects.create(name).id();
        projects.chooseSubject(id, new AssetId(client.uploaded("PICT " + name)), 0);
        projects.chooseAudio(id, new AssetId(client.uploaded("RIFF " + name)));
        return renders.submit(id);
    }

    private String page(String path) {
        HttpResponse<byte[]> answer = client.send(client.at(path).header("Accept", "text/html"));
        assertThat(answer.statusCode()).isEqualTo(200);
        return text(answer);
    }

    /** Sends a form as a browser does: with the cookie, and with the token that stands in the page's own form. */
    private HttpResponse<byte[]> submit(String path) {
        String cookie = "XSRF-TOKEN=" + client.token();
        Matcher token = FORM_TOKEN.matcher(text(client.send(client.at("/queue").header("Cookie", cookie))));
        assertThat(token.find()).isTrue();
        return client.send(client.at(path)
                .header("Cookie", cookie)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString("_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8))));
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
