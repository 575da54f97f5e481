package studio.soliloquy.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.home.StudioHome;

class StudioModelsTests {
    private static final String SUM = "0".repeat(64);

    @TempDir
    Path home;

    private Models models;

    @BeforeEach
    void open() {
        models = new StudioModels(new StudioHome(home), List::of);
    }

    @Test
    void hasTheBuiltInModelsWhereThereIsNoFolder() {
        assertThat(models.all()).isEqualTo(BuiltInModels.all());
        assertThat(models.broken()).isEmpty();
    }

    @Test
    void seesAFolderThatWasDroppedInByHand() throws IOException {
        ModelDescriptor model = install("may", "May");
        assertThat(models.all()).endsWith(model).hasSize(BuiltInModels.all().size() + 1);
        assertThat(models.get("may")).isEqualTo(model);
        assertThat(models.file(model, "generator.onnx")).hasContent("four");
    }

    @Test
    void ordersThemByTitle() throws IOException {
        ModelDescriptor zoe = install("a", "Zoe");
        ModelDescriptor ann = install("b", "Ann");
        assertThat(models.all()).endsWith(ann, zoe);
    }

    @Test
    void listsBrokenFoldersApartAndGoesOn() throws IOException {
        install("good", "Good");
        Files.createDirectories(folder("empty"));
        write("half", "id: half\n");
        write("other", descriptor("another", "Other").toYaml());
        write("mesh-warp", descriptor("mesh-warp", "Mine").toYaml());
        Files.write(Files.createDirectories(folder("bytes")).resolve("model.yaml"), new byte[] {(byte) 0xC3, 0x28});
        Files.createDirectories(folder(".importing-now"));
        Files.writeString(folder("README.md"), "words");

        assertThat(models.all()).extracting(ModelDescriptor::id).containsExactly("mesh-warp", "good");
        assertThat(models.broken())
                .extracting(BrokenModel::folder)
                .containsExactly("bytes", "empty", "half", "mesh-warp", "other");
        assertThat(models.broken().get(1).why()).contains("model.yaml");
        assertThat(models.broken().get(2).why()).contains("family");
    }

    @Test
    void saysWhichModelsThereAreWhenAskedForAnother() {
        assertRefused(ModelError.MODEL_UNKNOWN, () -> models.get("unheard-of"))
                .withMessageContaining("unheard-of")
                .satisfies(e -> assertThat(e.hint()).contains("mesh-warp"));
    }

    @Test
    void namesAFileThatIsMissingAndHowToGetIt() throws IOException {
        ModelDescriptor model = install("may", "May");
        Files.delete(folder("may").resolve("generator.onnx"));
        assertRefused(ModelError.MODEL_FILE_MISSING, () -> models.file(model, "generator.onnx"))
                .withMessageContaining("generator.onnx")
                .satisfies(e -> assertThat(e.hint()).contains("Import the model again"));
        assertRefused(ModelError.MODEL_FILE_MISSING, () -> models.file(model, "encoder.onnx"))
                .withMessageContaining("encoder.onnx");
    }

    @Test
    void refusesAFileOfAnotherSize() throws IOException {
        ModelDescriptor model = install("may", "May");
        Files.writeString(folder("may").resolve("generator.onnx"), "longer");
        assertRefused(ModelError.MODEL_FILE_DAMAGED, () -> models.file(model, "generator.onnx"))
                .withMessageContaining("4 bytes, found 6");
    }

    @Test
    void removesAModelWithItsFiles() throws IOException {
        install("may", "May");
        models.remove("may");
        assertThat(home.resolve("models")).isEmptyDirectory();
        assertRefused(ModelError.MODEL_UNKNOWN, () -> models.remove("may"));
    }

    @Test
    void keepsWhatIsBuiltIn() {
        assertRefused(ModelError.MODEL_BUILT_IN, () -> models.remove("mesh-warp"));
    }

    @Test
    void removesNothingOutsideTheFolder() throws IOException {
        Files.createDirectories(home.resolve("data"));
        assertRefused(ModelError.MODEL_UNKNOWN, () -> models.remove("../data"));
        assertThat(home.resolve("data")).exists();
    }

    private ModelDescriptor install(String id, String title) throws IOException {
        ModelDescriptor model = descriptor(id, title);
        write(id, model.toYaml());
        Files.writeString(folder(id).resolve("generator.onnx"), "four");
        return model;
    }

    private static ModelDescriptor descriptor(String id, String title) {
        return new ModelDescriptor(
                id,
                "synctalk",
                title,
                "Paints.",
                "LicenseRef-yours",
                List.of(new ModelFile("generator.onnx", 4, SUM)),
                Map.of("mode", "ave", "size", "320"));
    }

    private void write(String name, String yaml) throws IOException {
        Files.writeString(Files.createDirectories(folder(name)).resolve("model.yaml"), yaml);
    }

    private Path folder(String name) {
        return home.resolve("models").resolve(name);
    }

    private static ThrowableAssertAlternative<StudioException> assertRefused(ModelError code, ThrowingCallable call) {
        return assertThatExceptionOfType(StudioException.class)
                .isThrownBy(call)
                .satisfies(e -> assertThat(e.code()).isEqualTo(code));
    }
}
