package studio.soliloquy.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.soliloquy.error.StudioException;

class ModelDescriptorTests {
    private static final String GOOD = """
            id: some-model
            family: some-family
            title: "Some model"
            summary: >
              Good at
              something.
            licence: MIT
            """;

    private static final String FILES = """
            settings:
              mode: ave
              size: 320
            files:
              - name: generator.onnx
                bytes: 48637344
                sha256: %s
            """.formatted("a".repeat(64));

    @Test
    void readsADescriptor() {
        assertThat(ModelDescriptor.parse(GOOD))
                .isEqualTo(ModelDescriptor.withoutFiles(
                        "some-model", "some-family", "Some model", "Good at something.", "MIT"));
    }

    @Test
    void refusesAnUnknownKeyByName() {
        assertRefused(GOOD + "weights: everywhere\n").withMessageContaining("weights");
    }

    @Test
    void refusesAMissingKeyByName() {
        assertRefused(GOOD.replace("licence: MIT", "")).withMessageContaining("licence");
    }

    @Test
    void refusesAKeyGivenTwice() {
        assertRefused(GOOD + "licence: GPL-3.0\n").withMessageContaining("licence");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "just words", "- a\n- list", "id: [", "id: !!java.io.File /tmp"})
    void refusesWhatIsNoDescriptor(String yaml) {
        assertRefused(yaml);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../up", "Upper", "with space", "-first"})
    void refusesAnIdThatIsNoFolderName(String id) {
        assertRefused(GOOD.replace("some-model", "\"" + id + "\"")).withMessageContaining(id);
    }

    @Test
    void refusesATextThatIsNone() {
        assertRefused(GOOD.replace("licence: MIT", "licence: 3")).withMessageContaining("licence");
    }

    @Test
    void readsSettingsAndFiles() {
        ModelDescriptor model = ModelDescriptor.parse(GOOD + FILES);
        assertThat(model.settings()).isEqualTo(Map.of("mode", "ave", "size", "320"));
        assertThat(model.files()).containsExactly(new ModelFile("generator.onnx", 48637344, "a".repeat(64)));
    }

    @Test
    void readsWhatItWrote() {
        ModelDescriptor model = new ModelDescriptor(
                "m-1",
                "synctalk",
                "May: \"the\" 首相 #1",
                "Paints\na mouth.",
                "LicenseRef-yours",
                List.of(new ModelFile("generator.onnx", 5_000_000_000L, "0".repeat(64))),
                Map.of("size", "320", "flag", "true", "text", "- a: b"));
        assertThat(ModelDescriptor.parse(model.toYaml())).isEqualTo(model);
        ModelDescriptor told = new ModelDescriptor(
                "m-2",
                "onnx",
                "Told",
                "Told how.",
                "MIT",
                Optional.of(URI.create("https://example.org/licence")),
                List.of(URI.create("https://example.org/a"), URI.create("http://example.org/b")),
                List.of(),
                Map.of(),
                Map.of("feather", 0.25),
                Map.of("frame-rate", 25, "pictures", List.of(Map.of("input", "face", "mask", true))));
        assertThat(ModelDescriptor.parse(told.toYaml())).isEqualTo(told);
        ModelDescriptor bare = ModelDescriptor.parse(GOOD);
        assertThat(ModelDescriptor.parse(bare.toYaml())).isEqualTo(bare);
    }

    @ParameterizedTest
    @CsvSource({
        "mode: ave, mode: [a]",
        "name: generator.onnx, name: ../generator.onnx",
        "name: generator.onnx, colour: red",
        "bytes: 48637344, bytes: many",
        "bytes: 48637344, bytes: -1",
        "'settings:', 'settings: 3\nfiles:'",
    })
    void refusesSettingsAndFilesThatAreNone(String good, String bad) {
        assertRefused(GOOD + FILES.replace(good, bad));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "licence-link: file:///etc/passwd",
                "sources: https://example.org",
                "sources: ['not a link']",
                "parameters: {feather: much}",
                "pipeline: straight",
            })
    void refusesLinksParametersAndAPipelineThatAreNone(String line) {
        assertRefused(GOOD + line + "\n").withMessageContaining("Expected");
    }

    private static ThrowableAssertAlternative<StudioException> assertRefused(String yaml) {
        return assertThatExceptionOfType(StudioException.class)
                .isThrownBy(() -> ModelDescriptor.parse(yaml))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ModelError.MODEL_DESCRIPTOR_INVALID));
    }
}
