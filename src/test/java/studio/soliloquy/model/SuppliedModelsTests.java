package studio.soliloquy.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.home.StudioHome;

class SuppliedModelsTests {
    private static final String ID = "speech-to-mouth";
    private static final String NETWORK = "speech-to-mouth.onnx";
    private static final String OLDER = "a".repeat(64);

    @TempDir
    Path home;

    private SuppliedModels supplied;
    private Models models;

    @BeforeEach
    void open() {
        supplied = new SuppliedModels(new StudioHome(home));
        models = new StudioModels(new StudioHome(home), List::of);
    }

    @Test
    void areAmongTheModelsFromTheFirstStartOn() {
        supplied.supply();

        ModelDescriptor model = models.get(ID);
        assertThat(supplied.find(ID)).contains(model);
        assertThat(FileVerification.of(model, folder()).isWhole()).isTrue();
        assertThat(models.broken()).isEmpty();
    }

    @Test
    void stayAwayOnceTheyWereRemoved() {
        supplied.supply();
        models.remove(ID);

        supplied.supply();

        assertThat(supplied.find(ID)).isEmpty();
        assertThat(folder()).doesNotExist();
    }

    @Test
    void areReadFromTheStudioItselfWhereTheyWereNeverPut() {
        ModelDescriptor model = supplied.find(ID).orElseThrow();

        assertThat(supplied.read(model, NETWORK))
                .hasSize((int) model.files().get(0).bytes());
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void giveWayToNewerOnesUnlessSomebodyTouchedThem() throws IOException {
        putOlder(OLDER);

        supplied.supply();

        assertThat(supplied.read(supplied.find(ID).orElseThrow(), NETWORK)).hasSizeGreaterThan(1000);

        putOlder("b".repeat(64));
        Files.writeString(home.resolve("models/.supplied").resolve(ID), OLDER);
        supplied.supply();

        assertThat(supplied.find(ID).orElseThrow().files().get(0).sha256()).startsWith("bb");
    }

    @Test
    void areRefusedWithOtherBytesThanTheirDescriptorSays() throws IOException {
        supplied.supply();
        ModelDescriptor model = models.get(ID);

        Files.write(folder().resolve(NETWORK), new byte[] {1});
        assertRefused(model, ModelError.MODEL_FILE_DAMAGED);

        Files.delete(folder().resolve(NETWORK));
        assertRefused(model, ModelError.MODEL_FILE_MISSING);
    }

    @Test
    void keepNobodyFromStartingWhereTheFolderCannotBeWrittenTo() throws IOException {
        Files.writeString(home.resolve("models"), "a file, where a folder is needed");

        supplied.supply();

        assertThat(supplied.find(ID)).isPresent();
    }

    private void assertRefused(ModelDescriptor model, ModelError code) {
        assertThatExceptionOfType(StudioException.class)
                .isThrownBy(() -> supplied.read(model, NETWORK))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private void putOlder(String sha256) throws IOException {
        ModelFile file = new ModelFile(NETWORK, 1, sha256);
        ModelDescriptor older = new ModelDescriptor(ID, ID, "Older", "Older.", "MIT", List.of(file), Map.of());
        Files.createDirectories(folder());
        Files.writeString(folder().resolve("model.yaml"), older.toYaml());
        Files.write(folder().resolve(NETWORK), new byte[] {1});
        Files.createDirectories(home.resolve("models/.supplied"));
        Files.writeString(home.resolve("models/.supplied").resolve(ID), sha256);
    }

    private Path folder() {
        return home.resolve("models").resolve(ID);
    }
}
