package studio.soliloquy.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import studio.soliloquy.archive.ArchiveError;
import studio.soliloquy.error.ErrorCode;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.home.StorageSettings;
import studio.soliloquy.home.StudioHome;

class ModelPackagesTests {
    private static final String DESCRIPTOR = """
            id: brought
            family: synctalk
            title: Brought
            summary: Somebody brought it.
            licence: MIT
            files:
              - name: network.onnx
            """;
    /** Of other bytes. */
    private static final String SUM = "a4a9e4ff8ad5f2ed7e5c4a5a8d3d8c5bcb3d7bdb1d9ed5d4cc2c9dd54f1b5e8b";

    @TempDir
    private Path folder;

    private Models models;
    private ModelPackages packages;

    @BeforeEach
    void open() {
        StudioHome home = new StudioHome(folder.resolve("home"));
        models = new StudioModels(home, List::of);
        packages = new StudioPackages(home, models, new DiskRoom(home, new StorageSettings(DataSize.ofBytes(0))));
    }

    @Test
    void installsAFolderAndWritesDownWhatItsDescriptorLeavesOut() throws IOException {
        ModelDescriptor model = packages.install(brought(DESCRIPTOR));

        assertThat(models.get("brought")).isEqualTo(model);
        assertThat(model.files().get(0).bytes()).isEqualTo(7);
        assertThat(packages.verify("brought").isWhole()).isTrue();
        assertThat(folder.resolve("home/models/brought")).isDirectoryNotContaining("glob:**notes.txt");
    }

    @Test
    void installsWhatItExported() throws IOException {
        packages.install(brought(DESCRIPTOR));
        Path zip = folder.resolve(packages.export("brought").fileName());
        try (OutputStream target = Files.newOutputStream(zip)) {
            packages.export("brought").writeTo(target);
        }
        ModelDescriptor model = models.get("brought");
        models.remove("brought");

        assertThat(packages.isPackage(zip)).isTrue();
        assertThat(packages.install(zip)).isEqualTo(model);
        assertThat(packages.verify("brought").isWhole()).isTrue();
        assertThat(packages.install(zip)).as("the same again").isEqualTo(model);
    }

    @Test
    void tellsPackagesFromOtherFiles() throws IOException {
        assertThat(packages.isPackage(brought(DESCRIPTOR))).isTrue();
        assertThat(packages.isPackage(zip("archive/data.pkl", "x"))).isFalse();
        assertThat(packages.isPackage(Files.writeString(folder.resolve("5.pth"), "x")))
                .isFalse();
        assertThat(packages.isPackage(folder)).isFalse();
    }

    @Test
    void namesWhatIsMissingTruncatedOrAltered() throws IOException {
        packages.install(brought(DESCRIPTOR));
        Path network = folder.resolve("home/models/brought/network.onnx");

        Files.writeString(network, "netw0rk");
        assertThat(packages.verify("brought").files())
                .containsExactly(new CheckedFile("network.onnx", CheckedFile.State.ALTERED, 7, 7));
        Files.writeString(network, "net");
        assertThat(packages.verify("brought").files())
                .containsExactly(new CheckedFile("network.onnx", CheckedFile.State.TRUNCATED, 7, 3));
        Files.delete(network);
        assertThat(packages.verify("brought").files())
                .containsExactly(new CheckedFile("network.onnx", CheckedFile.State.MISSING, 7, 0));
        assertRefused(ModelError.MODEL_FILE_MISSING, () -> packages.export("brought"));

        packages.install(folder.resolve("brought"));
        assertThat(packages.verify("brought").isWhole()).as("put back").isTrue();
    }

    @Test
    void refusesFilesThatAreNotAsTheirDescriptorSays() throws IOException {
        String told = DESCRIPTOR.stripTrailing() + "\n    bytes: 7\n    sha256: " + SUM + "\n";
        assertRefused(ModelError.MODEL_FILE_DAMAGED, () -> packages.install(brought(told)))
                .withMessage("Expected \"network.onnx\" of \"Brought\" with 7 bytes, found 7 bytes, not the ones of its"
                        + " SHA-256.");
        assertRefused(
                        ModelError.MODEL_FILE_DAMAGED,
                        () -> packages.install(brought(told.replace("bytes: 7", "bytes: 9"))))
                .withMessage("Expected \"network.onnx\" of \"Brought\" with 9 bytes, found only 7.");
        assertRefused(
                ModelError.MODEL_FILE_MISSING,
                () -> packages.install(brought(told.replace("network.onnx", "other.onnx"))));
        assertThat(folder.resolve("home/models")).isEmptyDirectory();
    }

    @Test
    void refusesArchivesThatAreNotSafe() throws IOException {
        assertRefused(ArchiveError.ARCHIVE_UNSAFE, () -> packages.install(zip("../model.yaml", DESCRIPTOR)));
        assertRefused(ModelError.MODEL_DESCRIPTOR_INVALID, () -> packages.install(zip("readme.txt", "no model here")));
        assertThat(folder.resolve("home/models")).isEmptyDirectory();
    }

    @Test
    void leavesAnotherModelOfTheSameIdAlone() throws IOException {
        packages.install(brought(DESCRIPTOR));

        assertRefused(
                ModelError.MODEL_INSTALLED,
                () -> packages.install(brought(DESCRIPTOR.replace("title: Brought", "title: Another"))));
        assertRefused(
                ModelError.MODEL_INSTALLED,
                () -> packages.install(brought(DESCRIPTOR.replace("id: brought", "id: mesh-warp"))));
        assertRefused(ModelError.MODEL_BUILT_IN, () -> packages.export("mesh-warp"));
        assertThat(packages.verify("mesh-warp").isWhole()).isTrue();
    }

    private Path brought(String descriptor) throws IOException {
        Path brought = Files.createDirectories(folder.resolve("brought"));
        Files.writeString(brought.resolve("model.yaml"), descriptor);
        Files.writeString(brought.resolve("network.onnx"), "network");
        Files.writeString(brought.resolve("notes.txt"), "left out");
        return brought;
    }

    private Path zip(String name, String content) throws IOException {
        Path zip = folder.resolve("archive.zip");
        try (ZipOutputStream target = new ZipOutputStream(Files.newOutputStream(zip))) {
            target.putNextEntry(new ZipEntry(name));
            target.write(content.getBytes());
        }
        return zip;
    }

    private static ThrowableAssertAlternative<StudioException> assertRefused(ErrorCode code, ThrowingCallable call) {
        return assertThatExceptionOfType(StudioException.class)
                .isThrownBy(call)
                .satisfies(e -> assertThat(e.code()).isEqualTo(code));
    }
}
