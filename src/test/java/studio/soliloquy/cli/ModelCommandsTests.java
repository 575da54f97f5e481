package studio.soliloquy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.soliloquy.audio.FeatureFile;
import studio.soliloquy.audio.Features;

class ModelCommandsTests {
    @TempDir
    Path folder;

    @Test
    void importRefusesWhatIsNoNetworkAndLeavesNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("5.pth"), "no checkpoint");
        Path home = Files.createDirectory(folder.resolve("home"));

        RunCommand refused = RunCommand.of("import", file.toString(), "--home", home.toString());

        assertThat(refused.exitCode()).as(refused.errors()).isEqualTo(3);
        assertThat(refused.errors()).contains("error: ", "hint: ");
        assertThat(RunCommand.of("models", "--home", home.toString()).output().lines())
                .hasSize(1);
        assertThat(CommandFiles.everythingIn(home)).noneMatch(name -> name.contains("/"));
    }

    @Test
    void featuresNeedTheAudioEncoderAndSaySo() throws IOException {
        Path voice = CommandFiles.voice(folder.resolve("voice.wav"), 1);

        RunCommand refused = RunCommand.of(
                "features",
                voice.toString(),
                folder.resolve("aud_ave.npy").toString(),
                "--home",
                folder.resolve("home").toString());

        assertThat(refused.exitCode()).as(refused.errors()).isEqualTo(3);
        assertThat(refused.errors()).contains("audio_visual_encoder.pth");
        assertThat(folder.resolve("aud_ave.npy")).doesNotExist();
    }

    @Test
    void aModelsFolderTellsTheHome() throws IOException {
        Path model = Files.createDirectories(folder.resolve("elsewhere/models/somebody"));
        Files.writeString(model.resolve("model.yaml"), "nothing of use");
        Path portrait = CommandFiles.portrait(folder);
        Path voice = CommandFiles.voice(folder.resolve("voice.wav"), 0.2);

        RunCommand refused = RunCommand.of(
                "generate",
                "--model=" + model,
                "--template=" + portrait,
                "--audio=" + voice,
                "--output=" + folder.resolve("talk.mp4"));

        assertThat(refused.exitCode()).as(refused.errors()).isEqualTo(3);
        assertThat(refused.errors()).contains("somebody");
        assertThat(folder.resolve("talk.mp4")).doesNotExist();
    }

    @Test
    void aPackageIsInstalledExportedAndVerified() throws IOException {
        Path brought = Files.createDirectories(folder.resolve("brought"));
        Files.writeString(brought.resolve("network.onnx"), "network");
        Files.writeString(brought.resolve("model.yaml"), """
                id: brought
                family: synctalk
                title: Brought
                summary: Somebody brought it.
                licence: MIT
                files:
                  - name: network.onnx
                """);
        String home = "--home=" + folder.resolve("home");

        assertThat(RunCommand.of("models", "install", brought.toString(), home).output())
                .isEqualToIgnoringNewLines("brought: Brought, synctalk");
        RunCommand.of("models", "export", "brought", folder.resolve("b.zip").toString(), home);
        assertThat(folder.resolve("b.zip")).isNotEmptyFile();
        Files.delete(folder.resolve("home/models/brought/network.onnx"));
        RunCommand verified = RunCommand.of("models", "verify", home);
        assertThat(verified.exitCode()).as(verified.errors()).isEqualTo(3);
        assertThat(verified.output()).contains("mesh-warp: whole", "brought: not whole", "network.onnx is missing");
    }

    @Test
    void aKnownModelIsDownloadedOnlyOverAnEncryptedConnection() throws IOException {
        Path home = folder.resolve("home");
        Files.writeString(
                Files.createDirectories(home.resolve("models/catalogue")).resolve("afar.yaml"),
                """
                id: afar
                family: synctalk
                title: Afar
                summary: Comes over the network.
                licence: MIT
                good-at: Tests.
                needs: A server.
                files:
                  - {name: network.onnx, bytes: 7, sha256: %s, url: 'http://127.0.0.1:1/network.onnx'}
                """.formatted("ab".repeat(32)));

        RunCommand refused = RunCommand.of("models", "install", "afar", "--home=" + home);

        assertThat(refused.exitCode()).as(refused.errors()).isEqualTo(3);
        assertThat(refused.errors()).contains("error: Expected an address that begins with https://");
        assertThat(home.resolve("models/afar")).doesNotExist();
        assertThat(RunCommand.of("models", "--known", "--home=" + home).output())
                .contains("soliloquy models install afar", "good at: ", "wav2lip-96");
    }

    @ParameterizedTest
    @CsvSource({"1,1", "7,3", "1000,512"})
    void featuresAreWrittenAsNumpyReadsThem(int rows, int width) throws IOException {
        ByteBuffer values = ByteBuffer.allocate(rows * width * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int value = 0; value < rows * width; value++) {
            values.putFloat(value / 7f - 3);
        }
        Path raw = Files.write(folder.resolve("raw"), values.array());
        Path numpy = folder.resolve("features.npy");

        NumpyFile.write(new FeatureFile(raw, rows, width), numpy);

        FeatureFile read = Features.read(numpy, folder.resolve("read"));
        assertThat(read.rows()).isEqualTo(rows);
        assertThat(read.width()).isEqualTo(width);
        assertThat(read.path()).hasBinaryContent(values.array());
        assertThat(Files.size(numpy) - values.capacity()).isEqualTo(128);
    }

    @ParameterizedTest
    @CsvSource({"checkpoint/May/5.pth,May 5", "unet_328.onnx,unet_328", "/7.onnx,7"})
    void aModelIsCalledAfterItsFileOrWhoseItIs(Path file, String label) {
        assertThat(ModelChoice.label(file)).isEqualTo(label);
    }
}
