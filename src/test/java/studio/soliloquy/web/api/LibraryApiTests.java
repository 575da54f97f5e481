package studio.soliloquy.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.soliloquy.web.ProblemAssert.assertProblem;
import static studio.soliloquy.web.StudioClient.json;

import java.nio.charset.StandardCharsets;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import studio.soliloquy.asset.AssetId;
import studio.soliloquy.project.ProjectId;
import studio.soliloquy.web.InMemoryProjects;
import studio.soliloquy.web.StudioClient;
import studio.soliloquy.web.WebTest;
import tools.jackson.databind.JsonNode;

@WebTest
class LibraryApiTests {
    @Autowired
    private StudioClient client;

    @Autowired
    private InMemoryProjects projects;

    @Test
    void tellsWhereEachAssetIsUsed() {
        String portrait = client.uploaded("PICT of the library");
        String unused = client.uploaded("RIFF of the library");
        ProjectId project = projects.create("User").id();
        projects.chooseSubject(project, new AssetId(portrait), 0);

        JsonNode users = entry(portrait).get("projects");
        assertThat(users).hasSize(1);
        assertThat(users.get(0).get("id").asString()).isEqualTo(project.toString());
        assertThat(users.get(0).get("name").asString()).isEqualTo("User");
        assertThat(entry(unused).get("projects")).isEmpty();
        assertThat(entry(unused).get("asset").get("kind").asString()).isEqualTo("AUDIO");
    }

    @Test
    void givesAnAssetAnotherLabel() {
        String voice = client.uploaded("RIFF to be called otherwise");

        JsonNode asset = json(client.patchJson("/api/v1/assets/" + voice, "{\"label\":\"Grüße\"}"));

        assertThat(asset.get("label").asString()).isEqualTo("Grüße");
        assertThat(entry(voice).get("asset")).isEqualTo(asset);
        assertProblem(client.patchJson("/api/v1/assets/" + voice, "{\"label\":\" \"}"), 400, "BODY_UNREADABLE");
        assertProblem(
                client.patchJson("/api/v1/assets/AAAAAAAAAAAAAAAAAAAAAA", "{\"label\":\"a\"}"), 404, "ASSET_NOT_FOUND");
    }

    @Test
    void isAPageThatIsUsefulBeforeItsScriptsRun() {
        String portrait = client.uploaded("PICT of the library's page");

        String page = new String(client.get("/library").body(), StandardCharsets.UTF_8);

        assertThat(page).contains("<studio-library>", "/api/v1/assets/" + portrait + "/thumbnail", "Portrait");
    }

    private JsonNode entry(String asset) {
        return StreamSupport.stream(json(client.get("/api/v1/library")).spliterator(), false)
                .filter(entry -> entry.get("asset").get("id").asString().equals(asset))
                .findFirst()
                .orElseThrow();
    }
}
