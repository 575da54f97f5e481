package studio.soliloquy.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.model.ModelFile;
import studio.soliloquy.web.InMemoryModels;
import studio.soliloquy.web.StudioClient;
import studio.soliloquy.web.WebTest;

@WebTest
class ModelsPageTests {
    private static final String HASH = "0123456789abcdef".repeat(4);

    @Autowired
    private StudioClient client;

    @Autowired
    private InMemoryModels models;

    @AfterEach
    void removeWhatWasInstalled() {
        models.forgetImports();
    }

    @Test
    void aModelOfTheStudioIsDescribedAndCannotBeRemoved() {
        assertThat(row("still-life"))
                .contains("Still life", "Moves nothing at all.", "portraits", "Apache-2.0", "Part of the studio")
                .doesNotContain("<model-removal", "MB");
    }

    @Test
    void pluginsAreListedAndThoseThatCannotBeUsedSayWhy() {
        String page = page("/models");

        assertThat(page).containsSubsequence("Plug-ins that cannot be used", "broken.jar", "found a novel");
        assertThat(page).containsSubsequence(">Plug-ins<", "whole.jar", "with all the rights of the studio");
        assertThat(page.substring(page.indexOf(">Plug-ins<"))).doesNotContain("broken.jar");
    }

    @Test
    void anImportedModelShowsItsFilesAndCanBeRemoved() {
        models.install(imported("anna", "still", "Anna & <b>co</b>", Map.of("mode", "hubert", "precision", "fp16")));

        assertThat(row("anna"))
                .contains(
                        "Anna &amp; &lt;b&gt;co&lt;/b&gt;",
                        "hubert",
                        "fp16",
                        "48.7 MB",
                        "generator.onnx",
                        HASH,
                        "data-model=\"anna\"")
                .doesNotContain("Part of the studio", "cannot hear");
    }

    @Test
    void aModelThatOnlyServesOthersSaysSo() {
        assertThat(row("ears")).contains("other models listen through it").doesNotContain("Hears</dt>");
    }

    @Test
    void aModelThatListensThroughAnotherSaysWhenThatOneIsMissing() {
        ModelDescriptor model = imported("deaf", "synctalk", "Deaf", Map.of("mode", "ave"));
        ModelDescriptor encoder = imported("audio-visual-encoder", "audio-encoder", "Encoder", Map.of());

        assertThat(ModelRow.of(model, Optional.empty(), Optional.empty(), List.of(model))
                        .deaf())
                .isTrue();
        assertThat(ModelRow.of(model, Optional.empty(), Optional.empty(), List.of(model, encoder))
                        .deaf())
                .isFalse();
        assertThat(ModelRow.of(encoder, Optional.empty(), Optional.empty(), List.of(encoder))
                        .deaf())
                .isFalse();
    }

    @Test
    void whatHasJustBeenImportedIsMarked() {
        models.install(imported("fresh", "still", "Fresh", Map.of()));

        assertThat(row("fresh")).doesNotContain("It can be chosen");
        assertThat(row("/models?imported=fresh", "fresh")).contains("model-row-new", "It can be chosen in any project");
    }

    @Test
    void aFolderThatIsNoModelIsExplained() {
        assertThat(page("/models"))
                .contains("Folders that cannot be used", "half", "Expected a model.yaml, found none.");
    }

    @Test
    void thePageIsLinkedFromEveryOtherAndCarriesNoScriptsOfItsOwn() {
        assertThat(page("/")).contains("href=\"/models\"");
        assertThat(page("/models"))
                .contains("<a href=\"/models\" aria-current=\"page\">")
                .doesNotContain("<style", " style=", " onclick=", "<script>", "??");
    }

    @Test
    void whatIsKnownIsDescribedUntilItIsThere() {
        assertThat(known("afar"))
                .contains(
                        "Good at tests.",
                        "Needs nothing.",
                        "<a href=\"https://example.org/licence\"",
                        "about 145 MB",
                        "<model-download")
                .doesNotContain("By hand", "style=");
        assertThat(known("by-hand")).contains("By hand", "Ask the authors.").doesNotContain("<model-download");

        models.install(imported("afar", "still", "Afar", Map.of()));
        assertThat(page("/models")).doesNotContain("id=\"known-afar\"");
    }

    private String known(String id) {
        String page = page("/models");
        int start = page.indexOf("id=\"known-" + id + "\"");
        return page.substring(start, page.indexOf("</li>\n", page.indexOf("</dl>", start)));
    }

    private static ModelDescriptor imported(String id, String family, String title, Map<String, String> settings) {
        List<ModelFile> files = List.of(new ModelFile("generator.onnx", 48_712_345, HASH));
        return new ModelDescriptor(id, family, title, "Imported.", "unknown", files, settings);
    }

    private String row(String id) {
        return row("/models", id);
    }

    private String row(String path, String id) {
        String page = page(path);
        int start = page.lastIndexOf("<li", page.indexOf("id=\"model-" + id + "\""));
        return page.substring(start, page.indexOf("</dl>", start) + 500);
    }

    private String page(String path) {
        HttpResponse<byte[]> answer = client.send(client.at(path).header("Accept", "text/html"));
        assertThat(answer.statusCode()).isEqualTo(200);
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
