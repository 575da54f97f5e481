package studio.soliloquy.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.soliloquy.home.StudioHome;

class CatalogueTests {
    private static final String OWN = """
            id: wav2lip-96
            family: onnx
            title: A first of mine
            summary: Mine.
            licence: MIT
            good-at: Something.
            needs: Nothing.
            files:
              - name: network.onnx
                bytes: 12
                sha256: %s
                url: https://example.org/network.onnx
            """.formatted("ab".repeat(32));

    @TempDir
    private Path home;

    @Test
    void knowsWhereEachModelComesFromAndHowToGetIt() {
        assertThat(catalogue().all())
                .extracting(KnownModel::id)
                .containsExactlyInAnyOrder(
                        "audio-visual-encoder", "synctalk-2d", "wav2lip-96", "wav2lip-288", "ultralight-160");
        assertThat(catalogue().all()).allSatisfy(known -> {
            assertThat(known.descriptor().sources()).isNotEmpty();
            assertThat(known.descriptor().licenceLink()).isPresent();
            assertThat(known.isDownloadable()).isEqualTo(known.obtain().isEmpty());
        });
    }

    @Test
    void takesWhatPeopleDescribeBeforeItsOwn() throws IOException {
        write("mine.yaml", OWN);

        KnownModel known = catalogue().find("wav2lip-96").orElseThrow();

        assertThat(catalogue().all()).startsWith(known).hasSize(5);
        assertThat(known.isDownloadable()).isTrue();
        assertThat(known.bytes()).isEqualTo(12);
        assertThat(new StudioModels(new StudioHome(home), List::of).broken()).isEmpty();
    }

    /** Of the weights, and so of the model: what the code is under is another thing. */
    @ParameterizedTest
    @ValueSource(strings = {"wav2lip-96", "wav2lip-288", "ultralight-160"})
    void saysOfAPresetsModelWhatThePresetSays(String id) throws IOException {
        ModelDescriptor preset = preset(id);
        ModelDescriptor known = catalogue().find(id).orElseThrow().descriptor();

        assertThat(known.licence()).isEqualTo(preset.licence());
        assertThat(known.licenceLink()).isEqualTo(preset.licenceLink());
        assertThat(known.family()).isEqualTo(preset.family());
        assertThat(catalogue().find(id).orElseThrow().isAmong(List.of(preset))).isTrue();
    }

    private static ModelDescriptor preset(String id) throws IOException {
        try (InputStream file = CatalogueTests.class.getResourceAsStream("/onnx-presets/" + id + ".yaml")) {
            return ModelDescriptor.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void knowsItsOwnModelsUnderWhateverNameTheyWereImported() throws IOException {
        KnownModel small = catalogue().find("wav2lip-96").orElseThrow();
        KnownModel large = catalogue().find("wav2lip-288").orElseThrow();
        List<ModelDescriptor> imported = List.of(preset("wav2lip-96").withId("lips-of-mine"));

        assertThat(small.isAmong(imported)).isTrue();
        assertThat(large.isAmong(imported)).isFalse();
        assertThat(small.isAmong(List.of())).isFalse();
    }

    @Test
    void knowsAModelByItsFilesToo() throws IOException {
        write("mine.yaml", OWN);
        KnownModel known = catalogue().find("wav2lip-96").orElseThrow();

        assertThat(known.isAmong(List.of(known.descriptor().withId("another")))).isTrue();
        assertThat(known.isAmong(List.of(preset("wav2lip-288")))).isFalse();
    }

    @Test
    void listsWhatCannotBeReadApart() throws IOException {
        write("a.yaml", OWN.replace("good-at: Something.\n", ""));
        write("b.yaml", OWN.replace("    url: https://example.org/network.onnx\n", ""));
        write("c.yaml", OWN.replace("https://example.org/network.onnx", "ftp://example.org"));
        write("d.yaml", OWN.replace("bytes: 12", "bites: 12"));
        write("notes.txt", "none");

        assertThat(catalogue().broken())
                .containsExactly(
                        new BrokenModel("catalogue/a.yaml", "Expected the key \"good-at\", found none."),
                        new BrokenModel(
                                "catalogue/b.yaml",
                                "Expected a url for each file, or else no url and how to obtain the files, found urls for"
                                        + " 0 of 1 files and nothing on how to obtain them."),
                        new BrokenModel(
                                "catalogue/c.yaml",
                                "Expected \"files[0].url\" to be a link that begins with https://, found"
                                        + " \"ftp://example.org\"."),
                        new BrokenModel(
                                "catalogue/d.yaml",
                                "Expected only the keys name, bytes, sha256 in files[0], found also \"bites\"."));
    }

    private Catalogue catalogue() {
        return new StudioCatalogue(new StudioHome(home));
    }

    private void write(String name, String yaml) throws IOException {
        Files.writeString(
                Files.createDirectories(home.resolve("models/catalogue")).resolve(name), yaml);
    }
}
