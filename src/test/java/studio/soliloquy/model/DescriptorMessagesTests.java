package studio.soliloquy.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import studio.soliloquy.error.StudioException;

/** What whoever writes a wrong descriptor is told. */
class DescriptorMessagesTests {
    private static final String SUM = "ab".repeat(32);
    private static final String GOOD = """
            id: some-model
            family: synctalk
            title: Some model
            summary: Good at something.
            licence: MIT
            licence-link: https://example.org/licence
            sources: [https://example.org/paper]
            files:
              - {name: network.onnx, bytes: 12, sha256: %s}
            settings: {size: 320}
            parameters: {feather: 0.5}
            """.formatted(SUM);
    private static final String LINK = " to be a link that begins with https://, found ";
    private static final String NAME = " up to 64 lower case letters, digits and hyphens, the first no hyphen, found ";

    static Stream<Arguments> wrong() {
        return Stream.of(
                wrong(
                        "licence: MIT",
                        "weights: here",
                        "Expected only the keys id, family, title, summary, licence, licence-link, sources, files, settings,"
                                + " parameters, pipeline, found also \"weights\"."),
                wrong(
                        "sha256:",
                        "sha-256:",
                        "Expected only the keys name, bytes, sha256 in files[0], found also \"sha-256\"."),
                wrong("licence: MIT\n", "", "Expected the key \"licence\", found none."),
                wrong("bytes: 12, ", "", "Expected the key \"bytes\" in files[0], found none."),
                wrong(
                        "id: some-model",
                        "id: Some Model",
                        "Expected \"id\" to be the name of the model's folder:" + NAME + "\"Some Model\"."),
                wrong(
                        "id: some-model",
                        "id: ../up",
                        "Expected \"id\" to be the name of the model's folder:" + NAME + "\"../up\"."),
                wrong(
                        "id: some-model",
                        "id: catalogue",
                        "Expected lower case letters, digits and hyphens, and not \"catalogue\", found \"catalogue\" as"
                                + " the id."),
                wrong(
                        "family: synctalk",
                        "family: 3",
                        "Expected \"family\" to be the name of a model family:" + NAME + "3."),
                wrong(
                        "title: Some model",
                        "title: ''",
                        "Expected \"title\" to be a text of 1 to 200 characters, found \"\"."),
                wrong(
                        "licence: MIT",
                        "licence: [MIT]",
                        "Expected \"licence\" to be the SPDX name of a licence, or LicenseRef- and a name for any other,"
                                + " found [\"MIT\"]."),
                wrong(
                        "https://example.org/licence",
                        "file:///etc/passwd",
                        "Expected \"licence-link\"" + LINK + "\"file:///etc/passwd\"."),
                wrong(
                        "[https://example.org/paper]",
                        "https://example.org",
                        "Expected \"sources\" to be a list of links to where the model comes from, found"
                                + " \"https://example.org\"."),
                wrong("[https://example.org/paper]", "[a paper]", "Expected \"sources[0]\"" + LINK + "\"a paper\"."),
                wrong(
                        "name: network.onnx",
                        "name: ../network.onnx",
                        "Expected \"files[0].name\" to be a plain file name: up to 100 letters, digits, dots, hyphens and"
                                + " underscores, found \"../network.onnx\"."),
                wrong(
                        "name: network.onnx",
                        "name: model.yaml",
                        "Expected each file once, none of them called model.yaml, found \"model.yaml\" again."),
                wrong(
                        "bytes: 12",
                        "bytes: many",
                        "Expected \"files[0].bytes\" to be the file's size, a whole number from 1, found \"many\"."),
                wrong(
                        "bytes: 12",
                        "bytes: 0",
                        "Expected \"files[0].bytes\" to be the file's size, a whole number from 1, found 0."),
                wrong(
                        "sha256: " + SUM,
                        "sha256: ABC",
                        "Expected \"files[0].sha256\" to be the SHA-256 of the file in 64 hexadecimal digits, lower case,"
                                + " found \"ABC\"."),
                wrong(
                        "{size: 320}",
                        "{size: [320]}",
                        "Expected \"settings.size\" to be one text, number or truth value, found [320]."),
                wrong(
                        "{feather: 0.5}",
                        "{feather: much}",
                        "Expected \"parameters.feather\" to be a number, the value that holds where nobody chooses"
                                + " another, found \"much\"."),
                wrong(
                        "{feather: 0.5}",
                        "0.5",
                        "Expected \"parameters\" to be numbers by the names of the family's parameters, found 0.5."),
                wrong(
                        "licence: MIT",
                        "licence: MIT\npipeline: {rate: 25}",
                        "Expected \"pipeline\" to be left out where the family is not onnx, found {\"rate\":25}."),
                wrong(
                        "licence: MIT",
                        "licence: MIT\nlicence: MIT",
                        "Expected YAML, found a fault in line 6: found duplicate key licence."),
                wrong(
                        "title: Some model",
                        "title: !!java.io.File /tmp",
                        "Expected YAML, found a fault in line 3: Global tag is not allowed:"
                                + " tag:yaml.org,2002:java.io.File."),
                wrong(
                        "{size: 320}",
                        "&all {a: 1}\nparameters: *all",
                        "Expected YAML, found text that cannot be read: Number of aliases for non-scalar nodes exceeds the"
                                + " specified max=0"),
                wrong(GOOD, "just words", "Expected keys and values, found something else."),
                wrong(GOOD, "", "Expected keys and values, found nothing."));
    }

    private static Arguments wrong(String good, String bad, String message) {
        assertThat(GOOD).contains(good);
        return Arguments.of(GOOD.replace(good, bad), message);
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void eachFaultIsToldInOneMessage(String yaml, String message) {
        assertThatExceptionOfType(StudioException.class)
                .isThrownBy(() -> ModelDescriptor.parse(yaml))
                .withMessage(message)
                .satisfies(e -> assertThat(e.code()).isEqualTo(ModelError.MODEL_DESCRIPTOR_INVALID));
    }

    @Test
    void nothingIsWrongWithAGoodOne() {
        assertThat(ModelDescriptor.parse(GOOD).title()).isEqualTo("Some model");
        assertThat(ModelDescriptor.parse(GOOD.replace("synctalk", "onnx") + "pipeline: {rate: 25}\n")
                        .pipeline())
                .containsEntry("rate", 25);
    }

    @Test
    void aHugeDocumentIsNotRead() {
        assertThatExceptionOfType(StudioException.class)
                .isThrownBy(() -> ModelDescriptor.parse("#".repeat(70_000)))
                .withMessage("Expected at most 65536 characters, found 70000.");
    }
}
